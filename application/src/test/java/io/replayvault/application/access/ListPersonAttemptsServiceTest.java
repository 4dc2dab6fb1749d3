package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.ListPersonAttempts;
import io.replayvault.application.access.out.InMemorySignInHistory;
import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Office;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.SignInAttempt;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ListPersonAttemptsServiceTest {
  private final Office office = new Office();
  private final SignInHistory history =
      office.watch.over(SignInHistory.class, new InMemorySignInHistory());
  private final ListPersonAttempts list =
      new ListPersonAttemptsService(office.people, history, office.guard);
  private final Caller ann = office.added(office.account, Role.STANDARD_USER, Standing.USUAL);
  private final SignInAttempt attempt =
      new SignInAttempt(office.world.clock.instant(), "203.0.113.*");

  @Test
  void admin_users_and_customer_success_see_who_failed_to_be_a_person_of_the_account() {
    history.failed(ann.person().id(), attempt);
    for (Caller caller : List.of(office.contact, office.success)) {
      assertThat(of(caller, ann.person().id())).isEqualTo(new Guarded.Allowed<>(List.of(attempt)));
      assertThat(office.lastEntry().action()).isEqualTo(AuditAction.PERSON_ATTEMPTS);
      assertThat(office.lastEntry().subject()).isEqualTo("person:" + ann.person().id());
    }
    assertThat(office.watch.calls())
        .containsSubsequence("AuditLog.append", "SignInHistory.failures");
  }

  @Test
  void others_do_not() {
    for (Caller caller : List.of(ann, office.staff(Duty.SUPPORT), office.staff(Duty.OPERATOR))) {
      assertThat(of(caller, ann.person().id())).isEqualTo(new Guarded.Refused<>());
    }
  }

  @Test
  void another_account_s_person_and_nobody_look_the_same() {
    Caller theirs = office.added(Fresh.account(), Role.STANDARD_USER, Standing.USUAL);
    history.failed(theirs.person().id(), attempt);
    for (PersonId person : List.of(theirs.person().id(), Fresh.person())) {
      assertThat(of(office.contact, person)).isEqualTo(new Guarded.Refused<>());
      assertThat(office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
      assertThat(office.lastEntry().detail()).isEqualTo("absent");
    }
  }

  @Test
  void nothing_is_shown_while_the_log_is_away() {
    office.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> of(office.contact, ann.person().id())).isInstanceOf(Outage.class);
    assertThat(office.watch.calls()).doesNotContain("SignInHistory.failures");
  }

  private Guarded<List<SignInAttempt>> of(Caller caller, PersonId person) {
    return list.of(caller, Optional.empty(), person);
  }
}
