package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.CompleteSignIn;
import io.replayvault.application.access.in.EnrolFactor.Outcome.Enrolled;
import io.replayvault.application.access.in.RemoveFactor;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Totp;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.SecondFactorRule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Signing in by two factors (clause H4). */
final class SecondFactorTest extends FactorScene {
  @Test
  void whoever_has_a_factor_owes_it_after_the_password_and_can_do_nothing_before() {
    Person ann = added(Standing.USUAL);
    enrolled(ann);
    assertThat(((Outcome.Owed) signIn(ann)).stage()).isEqualTo(SignInStage.SECOND_FACTOR_OWED);
    Caller owing = owing(ann, SignInStage.SECOND_FACTOR_OWED);
    assertThat(resolve.resolve(ann.id(), owing.signIn(), Callers.REQUEST)).isEmpty();
    assertThat(doors.lastEntry().detail()).isEqualTo("password; second factor owed");
  }

  @Test
  void a_code_completes_the_sign_in_under_another_id_and_is_on_the_log_first() {
    Person ann = added(Standing.USUAL);
    String secret = enrolled(ann);
    Caller owing = begun(ann);
    doors.clock.move(Totp.STEP);
    doors.watch.forget();
    completed(owing, doors.factors.code(secret));
    assertThat(doors.watch.calls())
        .containsSubsequence(
            "Lockouts.admit", "SecondFactors.use", "AuditLog.append", "SignIns.rename");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.SECOND_FACTOR);
    assertThat(doors.lastEntry().detail()).isEqualTo("code");
    assertThat(doors.signIns.find(owing.signIn())).isEmpty();
    SignIn complete = only(ann);
    assertThat(complete.proof().secondFactor()).isTrue();
    assertThat(resolve.resolve(ann.id(), complete.id(), Callers.REQUEST)).isPresent();
  }

  @Test
  void a_code_counts_once_also_for_eight_at_once() {
    Person ann = added(Standing.USUAL);
    String secret = enrolled(ann);
    doors.clock.move(Totp.STEP);
    String code = doors.factors.code(secret);
    List<Caller> begun = List.of(begun(ann), begun(ann), begun(ann), begun(ann));
    List<CompleteSignIn.Outcome> all = Race.run(i -> complete(begun.get(i % 4), code));
    assertThat(all.stream().filter(CompleteSignIn.Outcome.SignedIn.class::isInstance)).hasSize(1);
  }

  @Test
  void codes_of_the_steps_beside_the_current_one_are_taken_and_no_others() {
    Person ann = added(Standing.USUAL);
    String secret = enrolled(ann);
    doors.clock.move(Duration.ofMinutes(5));
    long now = Totp.stepsAt(doors.clock.instant()).get(1);
    assertThat(complete(begun(ann), doors.factors.code(secret, now - 2))).isInstanceOf(REFUSED);
    assertThat(complete(begun(ann), doors.factors.code(secret, now + 2))).isInstanceOf(REFUSED);
    completed(begun(ann), doors.factors.code(secret, now - 1));
    completed(begun(ann), doors.factors.code(secret, now + 1));
    assertThat(complete(begun(ann), doors.factors.code(secret, now))).isInstanceOf(REFUSED);
  }

  @Test
  void wrong_codes_lock_and_the_right_password_in_between_clears_nothing() {
    Person ann = added(Standing.USUAL);
    String secret = enrolled(ann);
    doors.clock.move(Totp.STEP);
    for (int i = 0; i < LockoutPolicy.USUAL.threshold() - 1; i++) {
      assertThat(complete(begun(ann), "wrong " + i)).isInstanceOf(REFUSED);
    }
    Caller last = begun(ann);
    assertThat(complete(last, "wrong")).isInstanceOf(REFUSED);
    assertThat(complete(last, doors.factors.code(secret))).isInstanceOf(REFUSED);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(signIn(ann)).isInstanceOf(Outcome.Refused.class);
    assertThat(doors.history.failures(ann.id())).hasSize(7);
  }

  @Test
  void an_outage_locks_nobody_out_and_completes_nothing() {
    Person ann = added(Standing.USUAL);
    String secret = enrolled(ann);
    for (int i = 0; i < 6; i++) {
      doors.clock.move(Totp.STEP);
      Caller owing = begun(ann);
      doors.watch.before("AuditLog.append", Outage::strike);
      String code = doors.factors.code(secret);
      assertThatThrownBy(() -> complete(owing, code)).isInstanceOf(Outage.class);
      assertThat(doors.signIns.find(owing.signIn())).isPresent();
    }
    doors.clock.move(Totp.STEP);
    completed(begun(ann), doors.factors.code(secret));
  }

  @Test
  void a_sign_in_that_ended_meanwhile_is_not_completed() {
    Person ann = added(Standing.USUAL);
    String secret = enrolled(ann);
    doors.clock.move(Totp.STEP);
    Caller owing = begun(ann);
    doors.watch.before("SignIns.rename", () -> doors.signIns.endAll(ann.id()));
    assertThat(complete(owing, doors.factors.code(secret))).isInstanceOf(REFUSED);
    assertThat(doors.signIns.of(ann.id())).isEmpty();
  }

  @Test
  void staff_without_a_factor_can_only_enrol_one() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    assertThat(((Outcome.Owed) signIn(tim)).stage()).isEqualTo(SignInStage.ENROLMENT_OWED);
    SignIn begun = only(tim);
    assertThat(resolve.resolve(tim.id(), begun.id(), Callers.REQUEST)).isEmpty();
    Enrolled enrolled = enrol(callerOf(begun, tim));
    assertThat(enrolled.toString()).doesNotContain(enrolled.token());
    assertThat(doors.signIns.find(begun.id())).isEmpty();
    assertThat(resolve.resolve(tim.id(), only(tim).id(), Callers.REQUEST)).isPresent();
    assertThat(doors.factors.remove.remove(callerOf(only(tim), tim)))
        .isEqualTo(new RemoveFactor.Outcome.Required());
  }

  @Test
  void a_sign_in_of_staff_that_proved_no_factor_counts_for_nothing() {
    Person tim = added(Standing.of(Set.of(Duty.AUDITOR)));
    SignIn old = doors.starter.start(tim.id(), SignInStage.COMPLETE, Callers.REQUEST);
    assertThat(resolve.resolve(tim.id(), old.id(), Callers.REQUEST)).isEmpty();
  }

  @Test
  void a_policy_that_requires_it_has_customers_enrol() {
    Person ann = added(Standing.USUAL);
    assertThat(signIn(ann)).isInstanceOf(Outcome.SignedIn.class);
    doors.policies.set(doors.account, PasswordPolicy.USUAL.with(SecondFactorRule.REQUIRED));
    assertThat(((Outcome.Owed) signIn(ann)).stage()).isEqualTo(SignInStage.ENROLMENT_OWED);
    assertThat(doors.factors.describe.of(ann).required()).isTrue();
  }
}
