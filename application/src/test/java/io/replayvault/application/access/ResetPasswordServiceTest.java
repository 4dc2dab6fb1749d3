package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.ResetPassword;
import io.replayvault.application.access.in.ResetPassword.Sent;
import io.replayvault.application.access.out.AccessDecisions;
import io.replayvault.application.access.out.InvitationQueue.Waiting;
import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ResetPasswordServiceTest {
  private final Doors doors = new Doors();
  private final Caller staff = Callers.admin(doors.account);
  private final ResetPassword reset = resetWith(this::staffMayReset);

  @Test
  void a_letter_to_the_person_s_own_address_waits_after_it_is_on_the_log() {
    Person person = somebodyOf(doors.account);
    doors.watch.forget();
    assertThat(reset.reset(staff, person.id())).isEqualTo(new Guarded.Allowed<>(new Sent()));
    assertThat(doors.watch.calls()).containsSubsequence("AuditLog.append", "Invitations.invite");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.PASSWORD_RESET);
    assertThat(doors.lastEntry().subject()).isEqualTo("person:" + person.id());
    assertThat(waiting())
        .contains(
            new Waiting(person.id(), person.email(), Occasion.RESET, 0, doors.clock.instant()));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void no_role_of_a_customer_resets_anybody(Role role) {
    Person person = somebodyOf(doors.account);
    Caller caller = Callers.of(doors.account, role, new Scope.WholeAccount());
    assertThat(resetWith(new RoleDecisions()).reset(caller, person.id()))
        .isEqualTo(new Guarded.Refused<>());
    assertThat(waiting()).isEmpty();
  }

  @Test
  void another_account_s_person_and_nobody_look_the_same() {
    Person foreign = somebodyOf(Fresh.account());
    assertThat(reset.reset(staff, foreign.id())).isEqualTo(new Guarded.Refused<>());
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(reset.reset(staff, Fresh.person())).isEqualTo(new Guarded.Refused<>());
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void nothing_is_sent_while_the_log_is_away() {
    Person person = somebodyOf(doors.account);
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> reset.reset(staff, person.id())).isInstanceOf(Outage.class);
    assertThat(waiting()).isEmpty();
  }

  private ResetPassword resetWith(AccessDecisions decisions) {
    return new ResetPasswordService(
        doors.peopleInMemory, doors.invitations, new Guard(decisions, doors.log, doors.clock));
  }

  private AccessDecision staffMayReset(
      Person person, Permission permission, Optional<SiteId> site) {
    return person.equals(staff.person()) && permission == Permission.PERSON_RESET && site.isEmpty()
        ? new AccessDecision.Allowed()
        : new AccessDecision.Denied("no");
  }

  private Person somebodyOf(AccountId account) {
    Person person = Callers.person(account, Role.STANDARD_USER, new Scope.WholeAccount());
    doors.people.add(person, doors.hasher.hash(PlainPassword.of("old horse 12")));
    return person;
  }

  private Optional<Waiting> waiting() {
    return doors.queue.next(doors.clock.instant(), doors.clock.instant().plus(Duration.ofDays(1)));
  }
}
