package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.RemoveFactor;
import io.replayvault.application.access.in.RemovePasskey;
import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.RecoveryCode;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.SecondFactorRule;
import org.junit.jupiter.api.Test;

/** Whoever has passkeys takes them away. */
final class PasskeysAreTakenAwayTest extends PasskeyScene {
  @Test
  void the_last_factor_goes_only_where_none_is_required_and_takes_its_codes_along() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator one = registered(ann);
    SoftwareAuthenticator two = registered(ann);
    doors.policies.set(doors.account, PasswordPolicy.USUAL.with(SecondFactorRule.REQUIRED));
    Caller caller = callerOf(only(ann), ann);
    assertThat(remove(caller, fresh())).isEqualTo(new RemovePasskey.Outcome.Absent());
    assertThat(remove(caller, one)).isEqualTo(new RemovePasskey.Outcome.Removed());
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.FACTOR_REMOVE);
    assertThat(doors.lastEntry().detail()).isEqualTo(PasskeyRecord.of(one.id()));
    assertThat(remove(caller, two)).isEqualTo(new RemovePasskey.Outcome.Required());
    assertThat(doors.factors.recovery.left(ann.id())).isEqualTo(RecoveryCode.COUNT);
    doors.policies.set(doors.account, PasswordPolicy.USUAL);
    assertThat(remove(caller, two)).isEqualTo(new RemovePasskey.Outcome.Removed());
    assertThat(doors.factors.recovery.left(ann.id())).isZero();
    assertThat(signIn(ann)).isInstanceOf(SignInWithPassword.Outcome.SignedIn.class);
  }

  @Test
  void an_app_may_go_while_a_passkey_stays_and_the_codes_stay_good() {
    Person ann = added(Standing.USUAL);
    RecoveryCode code = enrolment(ann).codes().getFirst();
    registered(ann);
    doors.policies.set(doors.account, PasswordPolicy.USUAL.with(SecondFactorRule.REQUIRED));
    assertThat(doors.factors.remove.remove(callerOf(only(ann), ann)))
        .isEqualTo(new RemoveFactor.Outcome.Removed());
    completed(begun(ann), code.shown());
  }
}
