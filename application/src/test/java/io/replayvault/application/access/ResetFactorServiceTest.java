package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.RegisterPasskey;
import io.replayvault.application.access.in.ResetFactor;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.application.access.out.RoleDecisions;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Factors that somebody else takes away from whoever lost them. */
final class ResetFactorServiceTest extends PasskeyScene {
  private final ResetFactor reset =
      new ResetFactorService(
          doors.peopleInMemory,
          doors.people,
          doors.factors.kept,
          doors.factors.passkeys,
          doors.signIns,
          new Guard(new RoleDecisions(), doors.log, doors.clock));

  @Test
  void a_lost_factor_is_taken_away_by_whoever_may_and_never_one_s_own() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    Person ann = added(Standing.USUAL);
    enrolled(ann);
    Caller success = new Caller(tim, Fresh.signIn(), Callers.REQUEST);
    Caller customer = callerOf(only(ann), ann);
    assertThat(reset.reset(customer, ann.id())).isEqualTo(new Guarded.Refused<>());
    assertThat(reset.reset(success, tim.id()))
        .isEqualTo(new Guarded.Allowed<>(new ResetFactor.Outcome.Own()));
    assertThat(reset.reset(success, Fresh.person())).isEqualTo(new Guarded.Refused<>());
    assertThat(doors.factors.kept.find(ann.id())).isPresent();
    assertThat(reset.reset(success, ann.id()))
        .isEqualTo(new Guarded.Allowed<>(new ResetFactor.Outcome.Done()));
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.FACTOR_REMOVE);
    assertThat(doors.signIns.of(ann.id())).isEmpty();
    assertThat(doors.factors.recovery.left(ann.id())).isZero();
    assertThat(signIn(ann)).isInstanceOf(Outcome.SignedIn.class);
  }

  @Test
  void customer_success_takes_passkeys_away_with_all_else() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    Person ann = added(Standing.USUAL);
    registered(ann);
    takeAway(tim, ann);
    assertThat(doors.factors.passkeys.of(ann.id())).isEmpty();
    assertThat(signIn(ann)).isInstanceOf(Outcome.SignedIn.class);
  }

  @Test
  void nothing_that_is_begun_before_or_while_passkeys_are_taken_away_outlasts_it() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    Person ann = added(Standing.USUAL);
    registered(ann);
    Caller caller = callerOf(only(ann), ann);
    PasskeyAttestation prepared = answer(caller);
    doors.watch.after(
        "Passkeys.removeAll",
        () -> {
          assertThat(finish(caller, prepared)).isEqualTo(new RegisterPasskey.Outcome.Refused());
          complete(ann);
        });
    takeAway(tim, ann);
    assertThat(doors.factors.passkeys.of(ann.id())).isEmpty();
    assertThat(doors.signIns.of(ann.id())).isEmpty();
  }

  private void takeAway(Person by, Person person) {
    assertThat(reset.reset(new Caller(by, Fresh.signIn(), Callers.REQUEST), person.id()))
        .isEqualTo(new Guarded.Allowed<>(new ResetFactor.Outcome.Done()));
  }
}
