package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.RegisterPasskey.Outcome;
import io.replayvault.application.access.in.RemoveFactor;
import io.replayvault.application.access.in.RemovePasskey;
import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RecoveryCode;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person's last factor goes while another comes. */
final class LastFactorTest extends PasskeyScene {
  @Test
  void whoever_registers_when_the_last_factor_has_just_gone_keeps_their_codes() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator last = registered(ann);
    Caller caller = callerOf(only(ann), ann);
    List<Outcome> next = new ArrayList<>();
    doors.watch.after(
        "Passkeys.remove", () -> next.add(register(caller, new SoftwareAuthenticator())));
    assertThat(doors.factors.removePasskey.remove(caller, last.id()))
        .isEqualTo(new RemovePasskey.Outcome.Removed());
    List<RecoveryCode> codes = ((Outcome.Registered) next.getFirst()).codes();
    assertThat(codes).hasSize(RecoveryCode.COUNT);
    completed(begun(ann), codes.getFirst().shown());
  }

  @Test
  void whoever_removed_an_app_beside_a_passkey_that_is_taken_back_must_enrol() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    enrol(
        callerOf(doors.starter.start(tim.id(), SignInStage.ENROLMENT_OWED, Callers.REQUEST), tim));
    Caller caller = callerOf(only(tim), tim);
    doors.watch.before(
        "SignIns.rename",
        () -> {
          assertThat(doors.factors.remove.remove(caller))
              .isEqualTo(new RemoveFactor.Outcome.Removed());
          doors.signIns.endAll(tim.id());
        });
    assertThat(register(caller, new SoftwareAuthenticator())).isEqualTo(new Outcome.Refused());
    assertThat(doors.factors.kept.find(tim.id())).isEmpty();
    assertThat(doors.factors.passkeys.of(tim.id())).isEmpty();
    assertThat(doors.factors.recovery.left(tim.id())).isZero();
    assertThat(signIn(tim)).isInstanceOf(SignInWithPassword.Outcome.Owed.class);
    assertThat(enrol(owing(tim, SignInStage.ENROLMENT_OWED)).codes()).hasSize(RecoveryCode.COUNT);
  }
}
