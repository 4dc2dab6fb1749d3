package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.RegisterPasskey.Begun;
import io.replayvault.application.access.in.RegisterPasskey.Outcome;
import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.access.out.SecondFactors.Sealed;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyAttestation;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RecoveryCode;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Passkeys until they are registered; their end is in {@link PasskeysAreTakenAwayTest}. */
final class RegisterPasskeyServiceTest extends PasskeyScene {
  private static final Outcome REFUSED_HERE = new Outcome.Refused();

  @Test
  void the_first_brings_recovery_codes_and_later_ones_leave_them() {
    Person ann = added(Standing.USUAL);
    Outcome.Registered first = (Outcome.Registered) register(complete(ann), fresh());
    assertThat(first.codes()).hasSize(RecoveryCode.COUNT);
    assertThat(first.toString()).doesNotContain(first.token());
    Outcome.Registered second = (Outcome.Registered) register(callerOf(only(ann), ann), fresh());
    assertThat(second.codes()).isEmpty();
    assertThat(doors.factors.describe.of(ann).passkeys()).hasSize(2);
    completed(begun(ann), first.codes().getFirst().shown());
  }

  @Test
  void whoever_has_an_app_keeps_its_recovery_codes() {
    Person ann = added(Standing.USUAL);
    RecoveryCode code = enrolment(ann).codes().getFirst();
    registered(ann);
    completed(begun(ann), code.shown());
  }

  @Test
  void registering_ends_other_sign_ins_and_goes_on_under_another_id() {
    Person ann = added(Standing.USUAL);
    Caller elsewhere = complete(ann);
    Caller here = complete(ann);
    SoftwareAuthenticator key = fresh();
    register(here, key);
    assertThat(doors.signIns.find(elsewhere.signIn())).isEmpty();
    assertThat(doors.signIns.find(here.signIn())).isEmpty();
    assertThat(only(ann).proof().secondFactor()).isTrue();
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.FACTOR_ENROL);
    assertThat(doors.lastEntry().detail()).isEqualTo(PasskeyRecord.of(key.id()));
  }

  @Test
  void records_tell_one_passkey_from_another_and_name_none() {
    assertThat(PasskeyRecord.of(PasskeyId.of(new byte[] {1, 2, 3})))
        .as("passkey and the first of SHA-256 of these bytes")
        .isEqualTo("passkey 039058c6");
    Person ann = added(Standing.USUAL);
    registered(ann);
    registered(ann);
    assertThat(doors.auditLog.records())
        .filteredOn(record -> record.entry().action() == AuditAction.FACTOR_ENROL)
        .extracting(record -> record.entry().detail())
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(doors.auditLog.records().toString()).doesNotContain("desk key");
  }

  @Test
  void what_is_refused_is_on_the_log_as_tried_in_vain() {
    Person ann = added(Standing.USUAL);
    Person bob = added(Standing.USUAL);
    assertThat(finish(complete(bob), answer(complete(ann)))).isEqualTo(REFUSED_HERE);
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.FACTOR_ENROL);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(doors.lastEntry().actor()).contains(bob.id());
    SoftwareAuthenticator key = registered(ann);
    assertThat(register(complete(bob), key)).isEqualTo(REFUSED_HERE);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(doors.lastEntry().detail()).isEqualTo(PasskeyRecord.of(key.id()));
    doors.watch.before("SignIns.rename", () -> doors.signIns.endAll(bob.id()));
    assertThat(register(complete(bob), fresh())).isEqualTo(REFUSED_HERE);
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void without_a_record_there_is_no_passkey() {
    Person ann = added(Standing.USUAL);
    Caller caller = complete(ann);
    doors.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> register(caller, fresh())).isInstanceOf(Outage.class);
    assertThat(doors.factors.passkeys.of(ann.id())).isEmpty();
  }

  @Test
  void an_answer_registers_once_in_time_and_by_the_sign_in_that_was_asked() {
    Person ann = added(Standing.USUAL);
    Caller asked = complete(ann);
    Caller other = complete(ann);
    PasskeyAttestation answer = answer(asked);
    assertThat(finish(other, answer)).isEqualTo(REFUSED_HERE);
    doors.clock.move(Duration.ofMinutes(5));
    assertThat(finish(asked, answer)).isEqualTo(REFUSED_HERE);
    PasskeyAttestation another = answer(asked);
    assertThat(finish(asked, another)).isInstanceOf(Outcome.Registered.class);
    assertThat(finish(callerOf(only(ann), ann), another)).isEqualTo(REFUSED_HERE);
  }

  @Test
  void a_passkey_that_is_known_already_is_nobody_else_s() {
    Person ann = added(Standing.USUAL);
    Person bob = added(Standing.USUAL);
    SoftwareAuthenticator key = registered(ann);
    assertThat(register(complete(bob), key)).isEqualTo(REFUSED_HERE);
    assertThat(doors.factors.passkeys.of(bob.id())).isEmpty();
    assertThat(doors.factors.recovery.left(bob.id())).isZero();
  }

  @Test
  void a_sign_in_that_ended_meanwhile_registers_nothing() {
    Person ann = added(Standing.USUAL);
    Caller caller = complete(ann);
    doors.watch.before("SignIns.rename", () -> doors.signIns.endAll(ann.id()));
    assertThat(register(caller, fresh())).isEqualTo(REFUSED_HERE);
    assertThat(doors.factors.passkeys.of(ann.id())).isEmpty();
    assertThat(doors.factors.recovery.left(ann.id())).isZero();
  }

  @Test
  void a_failure_after_the_passkey_was_kept_takes_it_back() {
    Person ann = added(Standing.USUAL);
    doors.watch.after("SignIns.rename", Outage::strike);
    assertThatThrownBy(() -> register(complete(ann), fresh())).isInstanceOf(Outage.class);
    assertThat(doors.factors.passkeys.of(ann.id())).isEmpty();
    doors.watch.before("RecoveryCodes.replace", Outage::strike);
    assertThatThrownBy(() -> register(complete(ann), fresh())).isInstanceOf(Outage.class);
    assertThat(doors.factors.passkeys.of(ann.id())).isEmpty();
  }

  @Test
  void codes_that_went_with_another_factor_meanwhile_are_replaced() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator first = registered(ann);
    Caller caller = callerOf(only(ann), ann);
    doors.watch.before("Passkeys.add", () -> remove(caller, first));
    Outcome.Registered second = (Outcome.Registered) register(caller, fresh());
    assertThat(second.codes()).hasSize(RecoveryCode.COUNT);
    completed(begun(ann), second.codes().getFirst().shown());
  }

  @Test
  void whoever_owes_an_enrolment_registers_one_and_none_once_they_hold_a_factor() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    Caller stolen = owingEnrolment(tim);
    Caller own = owingEnrolment(tim);
    PasskeyAttestation prepared = answer(stolen);
    assertThat(register(own, fresh())).isInstanceOf(Outcome.Registered.class);
    SignIn again = doors.starter.start(tim.id(), SignInStage.ENROLMENT_OWED, Callers.REQUEST);
    assertThat(finish(stolen, prepared)).isEqualTo(REFUSED_HERE);
    assertThat(doors.factors.registerPasskey.begin(callerOf(again, tim)))
        .isEqualTo(new Begun.NotOwed());
    assertThat(signIn(tim)).isInstanceOf(SignInWithPassword.Outcome.Owed.class);
  }

  @Test
  void whoever_owes_an_enrolment_adds_nothing_to_what_was_set_up_at_the_same_moment() {
    Person tim = added(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    Caller stolen = owingEnrolment(tim);
    doors.watch.before(
        "Passkeys.add",
        () -> {
          Sealed secret = new Sealed(doors.account, Fresh.digest());
          doors.factors.kept.propose(tim.id(), secret, doors.clock.instant().plusSeconds(60));
          doors.factors.kept.confirm(tim.id(), secret, 1, doors.clock.instant());
        });
    assertThat(register(stolen, fresh())).isEqualTo(REFUSED_HERE);
    assertThat(doors.factors.passkeys.of(tim.id())).isEmpty();
    assertThat(doors.signIns.find(stolen.signIn()).orElseThrow().stage())
        .isEqualTo(SignInStage.ENROLMENT_OWED);
  }

  @Test
  void nobody_has_more_than_so_many() {
    Person ann = added(Standing.USUAL);
    registered(ann);
    for (int i = 1; i < Passkey.MOST; i++) {
      register(callerOf(only(ann), ann), fresh());
    }
    assertThat(doors.factors.registerPasskey.begin(callerOf(only(ann), ann)))
        .isEqualTo(new Begun.TooMany());
  }

  @Test
  void a_browser_is_told_of_passkeys_that_there_are_and_the_same_handle_each_time() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator key = registered(ann);
    Caller caller = callerOf(only(ann), ann);
    Begun.Proposed one = (Begun.Proposed) doors.factors.registerPasskey.begin(caller);
    Begun.Proposed two = (Begun.Proposed) doors.factors.registerPasskey.begin(caller);
    assertThat(one.known()).containsExactly(key.id());
    assertThat(one.host()).isEqualTo("console.example");
    assertThat(one.handle()).hasSize(Passkey.HANDLE_BYTES).isEqualTo(two.handle());
    assertThat(one.challenge()).isNotEqualTo(two.challenge());
  }

  private Caller owingEnrolment(Person person) {
    return callerOf(
        doors.starter.start(person.id(), SignInStage.ENROLMENT_OWED, Callers.REQUEST), person);
  }
}
