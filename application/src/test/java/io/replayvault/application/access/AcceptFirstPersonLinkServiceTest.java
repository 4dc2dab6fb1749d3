package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.AcceptFirstPersonLink.Command;
import io.replayvault.application.access.in.AcceptFirstPersonLink.Outcome;
import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptFirstPersonLinkServiceTest {
  private static final String NAME = "Ann Lee";
  private static final String EMAIL = "ann@example.com";
  private static final String PASSWORD = "correct horse 1";

  private final Doors doors = new Doors();
  private final String token = doors.tokens.offer();

  @Test
  void the_link_makes_an_admin_of_the_whole_account_who_can_sign_in() {
    assertThat(accept(token)).isEqualTo(new Outcome.Made());
    Person person = doors.people.byEmail(EmailAddress.parse(EMAIL)).orElseThrow().person();
    assertThat(person.account()).isEqualTo(doors.account);
    assertThat(person.role()).isEqualTo(Role.ADMIN_USER);
    assertThat(person.scope()).isEqualTo(new Scope.WholeAccount());
    SignInWithPassword.Command command =
        new SignInWithPassword.Command(EMAIL, PlainPassword.of(PASSWORD), Callers.REQUEST);
    assertThat(doors.signIn.signIn(command))
        .isInstanceOf(SignInWithPassword.Outcome.SignedIn.class);
  }

  @Test
  void a_link_for_staff_makes_customer_success_and_operator_for_a_while() {
    assertThat(accept(doors.tokens.offerStaff())).isEqualTo(new Outcome.Made());
    Person person = doors.people.byEmail(EmailAddress.parse(EMAIL)).orElseThrow().person();
    assertThat(person.standing())
        .isEqualTo(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS, Duty.OPERATOR)));
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "People.addUntil");
    assertThat(doors.lastEntry().detail())
        .endsWith(doors.clock.instant().plus(FirstPerson.CLEARANCE).toString());
    assertThat(accept(doors.tokens.offerStaff())).isEqualTo(new Outcome.LinkWorthless());
    assertThat(
            doors.accept.accept(
                command(doors.tokens.offer(), NAME, "hanako@example.com", PASSWORD)))
        .isEqualTo(new Outcome.Made());
  }

  @Test
  void a_link_for_a_customer_makes_no_staff_and_the_other_way_round() {
    assertThat(accept("staff." + token)).isEqualTo(new Outcome.LinkWorthless());
    String staff = doors.tokens.offerStaff();
    assertThat(accept(staff.substring("staff.".length()))).isEqualTo(new Outcome.LinkWorthless());
    assertThat(doors.people.isEmpty()).isTrue();
  }

  @Test
  void the_link_works_once() {
    accept(token);
    assertThat(doors.accept.accept(command(token, NAME, "eve@example.com", PASSWORD)))
        .isEqualTo(new Outcome.LinkWorthless());
  }

  @Test
  void a_link_is_worthless_once_anybody_is_there() {
    accept(token);
    assertThat(accept(doors.tokens.offer())).isEqualTo(new Outcome.LinkWorthless());
  }

  @Test
  void a_link_is_worthless_after_a_day() {
    doors.clock.move(FirstPersonLinkTokens.LIFETIME.minusMillis(1));
    assertThat(doors.links.take(doors.tokens.hash("another"), doors.clock.instant())).isFalse();
    doors.clock.move(Duration.ofMillis(1));
    assertThat(accept(token)).isEqualTo(new Outcome.LinkWorthless());
    assertThat(doors.people.isEmpty()).isTrue();
  }

  @Test
  void a_newer_link_makes_the_older_worthless() {
    String newer = doors.tokens.offer();
    assertThat(accept(token)).isEqualTo(new Outcome.LinkWorthless());
    assertThat(accept(newer)).isEqualTo(new Outcome.Made());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "null", "\ud800"})
  void a_wrong_token_makes_nobody_and_uses_nothing_up(String wrong) {
    assertThat(accept(wrong)).isEqualTo(new Outcome.LinkWorthless());
    assertThat(accept(token)).isEqualTo(new Outcome.Made());
  }

  @Test
  void what_can_be_mended_does_not_use_the_link_up() {
    assertThat(doors.accept.accept(command(token, NAME, EMAIL, "short")))
        .isEqualTo(
            new Outcome.PasswordRefused(List.of(PasswordFault.TOO_SHORT, PasswordFault.NO_DIGIT)));
    assertThat(doors.accept.accept(command(token, " ", EMAIL, PASSWORD)))
        .isInstanceOf(Outcome.Malformed.class);
    assertThat(doors.accept.accept(command(token, "n".repeat(101), EMAIL, PASSWORD)))
        .isInstanceOf(Outcome.Malformed.class);
    assertThat(doors.accept.accept(command(token, NAME, "ann", PASSWORD)))
        .isInstanceOf(Outcome.Malformed.class);
    assertThat(accept(token)).isEqualTo(new Outcome.Made());
  }

  @ParameterizedTest
  @ValueSource(strings = {"AuditLog.append", "PasswordHasher.hash", "People.add"})
  void an_outage_does_not_use_the_link_up(String call) {
    doors.watch.before(call, Outage::strike);
    assertThatThrownBy(() -> accept(token)).isInstanceOf(Outage.class);
    assertThat(doors.people.isEmpty()).isTrue();
    assertThat(accept(token)).isEqualTo(new Outcome.Made());
  }

  @Test
  void an_outage_of_everything_is_reported_as_the_first_of_them() {
    doors.watch.before("AuditLog.append", Outage::strike);
    doors.watch.before("FirstPersonLinks.offer", Outage::strike);
    assertThatThrownBy(() -> accept(token))
        .isInstanceOf(Outage.class)
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
  }

  @Test
  void the_person_is_on_the_log_before_they_are_there() {
    doors.watch.forget();
    accept(token);
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "People.add");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.PERSON_ADD);
    assertThat(doors.lastEntry().toString()).doesNotContain("Ann", "example.com");
  }

  @Test
  void tokens_are_long_random_and_printed_nowhere() {
    assertThat(token).hasSize(43).isNotEqualTo(doors.tokens.offer());
    assertThat(command(token, NAME, EMAIL, PASSWORD).toString())
        .doesNotContain(token, "Ann", "example");
  }

  private Outcome accept(String link) {
    return doors.accept.accept(command(link, NAME, EMAIL, PASSWORD));
  }

  private static Command command(String token, String name, String email, String password) {
    return new Command(token, name, email, PlainPassword.of(password), Callers.REQUEST);
  }
}
