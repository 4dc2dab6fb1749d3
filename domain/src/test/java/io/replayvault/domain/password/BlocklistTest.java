package io.replayvault.domain.password;

import static io.replayvault.domain.password.PasswordFault.COMMON;
import static io.replayvault.domain.password.PasswordFault.CONTEXT_WORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlocklistTest {
  private static final PasswordOwner AIKO =
      PasswordOwner.of(
          new Person(
              new PersonId("p1"),
              new AccountId("a1"),
              "Aiko 山田",
              EmailAddress.parse("aiko.yamada@harbour.example"),
              Role.STANDARD_USER,
              new Scope.WholeAccount()),
          new Account(new AccountId("a1"), "Harbour Insurance"),
          false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password123",
        "PASSWORD123",
        "P@ssw0rd2026!",
        "passwordpassword1",
        "qwertyuiop1",
        "1qaz2wsx3edc4rfv",
        "abcdefghijklmnop1",
        "9876543210987",
        "aaaaaaaaaaaaaaa1",
        "xk7xk7xk7xk7xk7xk7",
        "iloveyou1234567",
        "Summer2026!!!!!",
        "chickenwing101",
        "welcome welcome 1",
        "ああああああああああああああ1"
      })
  void what_everybody_takes_is_common(String typed) {
    assertThat(Blocklist.faultOf(PlainPassword.of(typed), AIKO)).contains(COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aikoyamada2026",
        "A1k0.Yamada.1",
        "harbour-insurance-7",
        "ReplayVault#2026",
        "replayvaultaiko12345",
        "山田山田aiko1985!!"
      })
  void little_more_than_names_is_refused(String typed) {
    assertThat(Blocklist.faultOf(PlainPassword.of(typed), AIKO)).contains(CONTEXT_WORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple 1",
        "vTq8#Lw2$N",
        "aiko has 3 blue bicycles",
        "replayvault-Gx4!vTq8",
        "三毛猫が二匹いるよ8",
        "password for kg9vx"
      })
  void what_is_worth_enough_is_taken(String typed) {
    assertThat(Blocklist.faultOf(PlainPassword.of(typed), AIKO)).isEmpty();
  }

  @Test
  void other_people_s_names_are_nobody_s_business() {
    PlainPassword aiko = PlainPassword.of("aikoyamada2026");
    assertThat(Blocklist.faultOf(aiko, PasswordOwner.UNKNOWN)).isEmpty();
  }

  @Test
  void a_password_is_as_it_was_after_it_was_looked_at() {
    PlainPassword password = PlainPassword.of("Correct Horse 1");
    Blocklist.faultOf(password, AIKO);
    assertThat(password.codePoints()).isEqualTo(15);
    assertThat(FoldedPassword.of(password)).hasToString("***");
    assertThat(FoldedPassword.of(password).characters()).startsWith('c', 'o');
  }

  @Test
  void names_are_not_printed() {
    assertThat(AIKO).hasToString("PasswordOwner[***]");
  }
}
