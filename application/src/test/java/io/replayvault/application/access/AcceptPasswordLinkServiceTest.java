package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.AcceptPasswordLink;
import io.replayvault.application.access.in.AcceptPasswordLink.Command;
import io.replayvault.application.access.in.AcceptPasswordLink.Outcome;
import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptPasswordLinkServiceTest {
  private static final String PASSWORD = "new horse 12";

  private final Doors doors = new Doors();
  private final Person person =
      Callers.person(doors.account, Role.STANDARD_USER, new Scope.WholeAccount());
  private final PasswordLinkTokens tokens =
      new PasswordLinkTokens(doors.passwordLinks, doors.keyRoom.chance, doors.clock);
  private final AcceptPasswordLink accept =
      new AcceptPasswordLinkService(
          doors.passwordLinks,
          doors.people,
          doors.passwords,
          doors.signIns,
          doors.lockouts,
          new SignInRecords(doors.log, doors.clock),
          doors.clock);

  @BeforeEach
  void they_are_there() {
    doors.people.add(person, doors.hasher.hash(PlainPassword.of("old horse 12")));
    doors.watch.forget();
  }

  @Test
  void the_chosen_password_counts_and_the_old_one_does_not() {
    assertThat(accept(offered())).isEqualTo(new Outcome.Chosen());
    assertThat(doors.passwords.changed(person.id())).isTrue();
  }

  @Test
  void a_lock_opens_and_every_sign_in_ends() {
    SignIn stolen =
        new SignInStarter(doors.signIns, doors.identityKeys, doors.keyRoom.chance, doors.clock)
            .start(person.id(), SignInStage.COMPLETE, Callers.REQUEST);
    for (int i = 0; i < LockoutPolicy.USUAL.threshold(); i++) {
      signIn("wrong");
    }
    assertThat(signIn("old horse 12")).isInstanceOf(SignInWithPassword.Outcome.Refused.class);
    accept(offered());
    assertThat(doors.signIns.find(stolen.id())).isEmpty();
    assertThat(signIn("old horse 12")).isInstanceOf(SignInWithPassword.Outcome.SignedIn.class);
  }

  @Test
  void the_link_works_once() {
    String token = offered();
    accept(token);
    assertThat(accept(token)).isEqualTo(new Outcome.LinkWorthless());
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(doors.lastEntry().actor()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Occasion.class)
  void the_link_ends_with_its_time(Occasion occasion) {
    String token = tokens.offer(person.id(), occasion);
    doors.clock.move(PasswordLinkTokens.lifetime(occasion));
    assertThat(accept(token)).isEqualTo(new Outcome.LinkWorthless());
  }

  @Test
  void a_reset_is_good_for_an_hour_and_an_invitation_for_a_day() {
    assertThat(PasswordLinkTokens.lifetime(Occasion.RESET)).isEqualTo(Duration.ofHours(1));
    assertThat(PasswordLinkTokens.lifetime(Occasion.ADDED)).isEqualTo(Duration.ofHours(24));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "\ud800"})
  void a_wrong_token_changes_nothing(String wrong) {
    offered();
    assertThat(accept(wrong)).isEqualTo(new Outcome.LinkWorthless());
    assertThat(doors.passwords.changed(person.id())).isFalse();
  }

  @Test
  void a_refused_password_does_not_use_the_link_up() {
    String token = offered();
    assertThat(accept.accept(new Command(token, PlainPassword.of("short"), Callers.REQUEST)))
        .isEqualTo(
            new Outcome.PasswordRefused(List.of(PasswordFault.TOO_SHORT, PasswordFault.NO_DIGIT)));
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(accept(token)).isEqualTo(new Outcome.Chosen());
  }

  @Test
  void without_a_record_nothing_is_chosen_and_the_link_stays_good() {
    String token = offered();
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> accept(token)).isInstanceOf(Outage.class);
    assertThat(doors.passwords.changed(person.id())).isFalse();
    assertThat(accept(token)).isEqualTo(new Outcome.Chosen());
  }

  @Test
  void an_outage_of_everything_is_reported_as_the_first_of_them() {
    String token = offered();
    doors.watch.before("AuditLog.append", Outage::strike);
    doors.watch.before("PasswordLinks.giveBack", Outage::strike);
    assertThatThrownBy(() -> accept(token))
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }

  @Test
  void the_choice_is_on_the_log_and_names_the_person_by_id_alone() {
    accept(offered());
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.PASSWORD_CHOOSE);
    assertThat(doors.lastEntry().actor()).contains(person.id());
    assertThat(new Command("secret", PlainPassword.of("x"), Callers.REQUEST).toString())
        .doesNotContain("secret");
  }

  private String offered() {
    return tokens.offer(person.id(), Occasion.RESET);
  }

  private Outcome accept(String token) {
    return accept.accept(new Command(token, PlainPassword.of(PASSWORD), Callers.REQUEST));
  }

  private SignInWithPassword.Outcome signIn(String password) {
    return doors.signIn.signIn(
        new SignInWithPassword.Command(
            person.email().value(), PlainPassword.of(password), Callers.REQUEST));
  }
}
