package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.EnrolFactor;
import io.replayvault.application.access.in.EnrolFactor.Begun;
import io.replayvault.application.access.in.EnrolFactor.Outcome.CodeWrong;
import io.replayvault.application.access.in.EnrolFactor.Outcome.Enrolled;
import io.replayvault.application.access.in.RemoveFactor;
import io.replayvault.application.access.in.RemovePasskey;
import io.replayvault.application.access.in.ReplaceRecoveryCodes;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.application.access.out.Passkeys;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RecoveryCode;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Second factors from enrolment to removal, and their recovery codes. */
final class EnrolFactorServiceTest extends FactorScene {
  @Test
  void a_recovery_code_counts_once_and_the_record_says_so() {
    Person ann = added(Standing.USUAL);
    List<RecoveryCode> codes = enrolment(ann).codes();
    assertThat(codes).hasSize(RecoveryCode.COUNT).doesNotHaveDuplicates();
    completed(begun(ann), codes.get(3).shown().toUpperCase(Locale.ROOT));
    assertThat(doors.lastEntry().detail()).isEqualTo("recovery code");
    assertThat(complete(begun(ann), codes.get(3).shown())).isInstanceOf(REFUSED);
    assertThat(doors.factors.describe.of(ann).recoveryCodes()).isEqualTo(9);
    assertThat(doors.auditLog.records().toString()).doesNotContain(codes.get(3).value());
  }

  @Test
  void other_recovery_codes_make_those_of_before_worthless() {
    Person ann = added(Standing.USUAL);
    RecoveryCode old = enrolment(ann).codes().get(0);
    Caller caller = callerOf(only(ann), ann);
    ReplaceRecoveryCodes.Outcome.Replaced replaced =
        (ReplaceRecoveryCodes.Outcome.Replaced) doors.factors.replace.replace(caller);
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.RECOVERY_CODES_REPLACE);
    assertThat(complete(begun(ann), old.shown())).isInstanceOf(REFUSED);
    completed(begun(ann), replaced.codes().get(0).shown());
    assertThat(doors.factors.replace.replace(callerOf(only(ann), added(Standing.USUAL))))
        .isEqualTo(new ReplaceRecoveryCodes.Outcome.NoFactor());
  }

  @Test
  void enrolling_ends_the_person_s_other_sign_ins() {
    Person ann = added(Standing.USUAL);
    signIn(ann);
    SignIn elsewhere = only(ann);
    enrolled(ann);
    assertThat(doors.signIns.find(elsewhere.id())).isEmpty();
    assertThat(only(ann).proof().secondFactor()).isTrue();
  }

  @Test
  void an_enrolment_that_was_owed_replaces_no_factor_that_there_is_by_now() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    signIn(tim);
    Caller stolen = callerOf(only(tim), tim);
    doors.watch.before(
        "SecondFactors.find",
        () -> {
          Caller own =
              callerOf(
                  doors.starter.start(tim.id(), SignInStage.ENROLMENT_OWED, Callers.REQUEST), tim);
          enrol(own);
        });
    assertThat(doors.factors.enrol.begin(stolen)).isEqualTo(new Begun.NotOwed());
  }

  @Test
  void whoever_owes_an_enrolment_adds_no_app_to_a_passkey_of_the_same_moment() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    Caller stolen = owing(tim);
    Begun.Proposed proposed = (Begun.Proposed) doors.factors.enrol.begin(stolen);
    // The owner's is kept, and their sign-in not yet renewed, which would end the other.
    doors.watch.before("AuditLog.append", () -> doors.factors.passkeys.add(tim.id(), passkey()));
    assertThat(doors.factors.enrol.confirm(stolen, doors.factors.code(proposed.secret())))
        .isEqualTo(new CodeWrong());
    assertThat(doors.factors.kept.find(tim.id())).isEmpty();
    assertThat(doors.factors.recovery.left(tim.id())).isZero();
    assertThat(doors.signIns.find(stolen.signIn()).orElseThrow().stage())
        .isEqualTo(SignInStage.ENROLMENT_OWED);
  }

  @Test
  void a_sign_in_that_ended_meanwhile_leaves_the_recovery_codes() {
    Person ann = added(Standing.USUAL);
    RecoveryCode code = enrolment(ann).codes().getFirst();
    Caller caller = callerOf(only(ann), ann);
    Begun.Proposed proposed = (Begun.Proposed) doors.factors.enrol.begin(caller);
    doors.watch.before("SignIns.rename", () -> doors.signIns.endAll(ann.id()));
    assertThat(doors.factors.enrol.confirm(caller, doors.factors.code(proposed.secret())))
        .isEqualTo(new CodeWrong());
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.FACTOR_ENROL);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    completed(begun(ann), code.shown());
  }

  @Test
  void a_first_app_of_a_sign_in_that_ended_meanwhile_does_not_count() {
    Person ann = added(Standing.USUAL);
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    signIn(ann);
    for (Caller caller : List.of(callerOf(only(ann), ann), owing(tim))) {
      PersonId person = caller.person().id();
      doors.watch.before("SignIns.rename", () -> doors.signIns.endAll(person));
      assertThat(confirm(caller)).isEqualTo(new CodeWrong());
      assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
      assertThat(doors.factors.kept.find(person)).isEmpty();
      assertThat(doors.factors.recovery.left(person)).isZero();
    }
    assertThat(signIn(ann)).isInstanceOf(Outcome.SignedIn.class);
  }

  @Test
  void an_app_that_another_sign_in_set_up_meanwhile_is_not_taken_back() {
    Person ann = added(Standing.USUAL);
    Caller late = complete(ann);
    Caller quick = complete(ann);
    List<Enrolled> own = new ArrayList<>();
    doors.watch.before("SignIns.rename", () -> own.add(enrol(quick)));
    assertThat(confirm(late)).isEqualTo(new CodeWrong());
    assertThat(doors.factors.kept.find(ann.id())).isPresent();
    completed(begun(ann), own.getFirst().codes().getFirst().shown());
  }

  @Test
  void a_failure_after_a_first_app_was_confirmed_takes_it_back() {
    Person ann = added(Standing.USUAL);
    doors.watch.after("SignIns.rename", Outage::strike);
    assertThatThrownBy(() -> confirm(complete(ann))).isInstanceOf(Outage.class);
    assertThat(doors.factors.kept.find(ann.id())).isEmpty();
    doors.watch.before("RecoveryCodes.replace", Outage::strike);
    assertThatThrownBy(() -> confirm(complete(ann))).isInstanceOf(Outage.class);
    assertThat(doors.factors.kept.find(ann.id())).isEmpty();
    enrolment(ann);
    doors.watch.before("RecoveryCodes.replace", Outage::strike);
    assertThatThrownBy(() -> confirm(complete(ann))).isInstanceOf(Outage.class);
    assertThat(doors.factors.kept.find(ann.id())).isPresent();
    assertThat(doors.factors.recovery.left(ann.id())).isEqualTo(RecoveryCode.COUNT);
  }

  @Test
  void a_wrong_code_enrols_nothing_and_the_record_comes_before_the_factor() {
    Person ann = added(Standing.USUAL);
    signIn(ann);
    Caller caller = callerOf(only(ann), ann);
    Begun.Proposed proposed = (Begun.Proposed) doors.factors.enrol.begin(caller);
    assertThat(proposed.uri())
        .startsWith("otpauth://totp/ReplayVault:")
        .contains("secret=" + proposed.secret(), "algorithm=SHA1", "digits=6", "period=30");
    assertThat(doors.factors.enrol.confirm(caller, "000000x")).isEqualTo(new CodeWrong());
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.FACTOR_ENROL);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    doors.watch.before("AuditLog.append", Outage::strike);
    String code = doors.factors.code(proposed.secret());
    assertThatThrownBy(() -> doors.factors.enrol.confirm(caller, code)).isInstanceOf(Outage.class);
    assertThat(doors.factors.kept.find(ann.id())).isEmpty();
    assertThat(doors.factors.enrol.confirm(caller, code)).isInstanceOf(Enrolled.class);
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.FACTOR_ENROL);
  }

  @Test
  void a_customer_removes_their_factor_and_signs_in_by_password_again() {
    Person ann = added(Standing.USUAL);
    enrolled(ann);
    assertThat(doors.factors.remove.remove(callerOf(only(ann), ann)))
        .isEqualTo(new RemoveFactor.Outcome.Removed());
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.FACTOR_REMOVE);
    assertThat(doors.factors.recovery.left(ann.id())).isZero();
    assertThat(signIn(ann)).isInstanceOf(Outcome.SignedIn.class);
  }

  @Test
  void staff_who_remove_app_and_passkey_at_once_keep_one_of_them() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    enrol(owing(tim));
    Caller caller = callerOf(only(tim), tim);
    Passkeys.Kept key = passkey();
    doors.factors.passkeys.add(tim.id(), key);
    doors.watch.before(
        "SecondFactors.removeSpare",
        () ->
            assertThat(doors.factors.removePasskey.remove(caller, key.passkey().id()))
                .isEqualTo(new RemovePasskey.Outcome.Removed()));
    assertThat(doors.factors.remove.remove(caller)).isEqualTo(new RemoveFactor.Outcome.Required());
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.FACTOR_REMOVE);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(doors.factors.kept.find(tim.id())).isPresent();
    assertThat(doors.factors.recovery.left(tim.id())).isEqualTo(RecoveryCode.COUNT);
  }

  @Test
  void staff_who_remove_their_passkeys_at_once_keep_one_of_them() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    enrol(owing(tim));
    Caller caller = callerOf(only(tim), tim);
    Passkeys.Kept one = passkey();
    Passkeys.Kept two = passkey();
    doors.factors.passkeys.add(tim.id(), one);
    doors.factors.passkeys.add(tim.id(), two);
    assertThat(doors.factors.remove.remove(caller)).isEqualTo(new RemoveFactor.Outcome.Removed());
    doors.watch.before(
        "Passkeys.removeSpare",
        () -> doors.factors.passkeys.removeSpare(tim.id(), two.passkey().id()));
    assertThat(doors.factors.removePasskey.remove(caller, one.passkey().id()))
        .isEqualTo(new RemovePasskey.Outcome.Required());
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(doors.factors.passkeys.of(tim.id())).hasSize(1);
    assertThat(doors.factors.recovery.left(tim.id())).isEqualTo(RecoveryCode.COUNT);
  }

  private EnrolFactor.Outcome confirm(Caller caller) {
    Begun.Proposed proposed = (Begun.Proposed) doors.factors.enrol.begin(caller);
    return doors.factors.enrol.confirm(caller, doors.factors.code(proposed.secret()));
  }

  private Caller owing(Person person) {
    return callerOf(
        doors.starter.start(person.id(), SignInStage.ENROLMENT_OWED, Callers.REQUEST), person);
  }

  private Passkeys.Kept passkey() {
    return new Passkeys.Kept(
        new Passkey(
            PasskeyId.of(Fresh.digest()), "desk key", doors.clock.instant(), Optional.empty()),
        doors.account,
        new PasskeyKey(Fresh.digest(), false),
        0);
  }
}
