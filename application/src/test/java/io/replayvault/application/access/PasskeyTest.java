package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.AskForPasskey;
import io.replayvault.application.access.in.CompleteSignIn;
import io.replayvault.application.access.in.RegisterPasskey;
import io.replayvault.application.access.in.ShownFactor;
import io.replayvault.application.access.in.SignInWithPassword.Outcome;
import io.replayvault.application.access.in.StepUp;
import io.replayvault.application.fixtures.BrowserPage;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.FactorRoom;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.SoftwareAuthenticator;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.FactorKind;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.PasskeyAssertion;
import io.replayvault.domain.access.PasskeyChallenge;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Signing in and stepping up by a passkey (clause H4). */
final class PasskeyTest extends PasskeyScene {
  @Test
  void a_passkey_completes_the_sign_in_and_is_on_the_log_first() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator key = registered(ann);
    Outcome.Owed owed = (Outcome.Owed) signIn(ann);
    assertThat(owed.stage()).isEqualTo(SignInStage.SECOND_FACTOR_OWED);
    assertThat(owed.factors()).containsExactly(FactorKind.PASSKEY, FactorKind.RECOVERY_CODE);
    Caller owing = owing(ann, SignInStage.SECOND_FACTOR_OWED);
    ShownFactor shown = shown(key, asked(owing));
    doors.watch.forget();
    assertThat(doors.factors.complete.complete(owing, shown))
        .isInstanceOf(CompleteSignIn.Outcome.SignedIn.class);
    assertThat(doors.watch.calls())
        .containsSubsequence(
            "Lockouts.admit",
            "PasskeyChallenges.take",
            "PasskeyVerifier.proved",
            "Passkeys.use",
            "AuditLog.append",
            "SignIns.rename");
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.SECOND_FACTOR);
    assertThat(doors.lastEntry().detail()).isEqualTo(PasskeyRecord.of(key.id()));
    SignIn complete = only(ann);
    assertThat(complete.proof().secondFactor()).isTrue();
    assertThat(resolve.resolve(ann.id(), complete.id(), Callers.REQUEST)).isPresent();
    assertThat(doors.factors.describe.of(ann).passkeys().getFirst().lastUsedAt())
        .contains(doors.clock.instant());
  }

  @Test
  void an_answer_counts_once_and_only_for_the_latest_challenge_of_its_sign_in() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator key = registered(ann);
    Caller owing = begun(ann);
    Caller other = begun(ann);
    PasskeyChallenge early = asked(owing);
    PasskeyChallenge late = asked(owing);
    asked(other);
    assertThat(complete(other, shown(key, late))).isInstanceOf(REFUSED);
    assertThat(complete(owing, shown(key, early))).isInstanceOf(REFUSED);
    assertThat(complete(owing, shown(key, late))).isInstanceOf(REFUSED);
    ShownFactor good = shown(key, asked(owing));
    assertThat(complete(owing, good)).isInstanceOf(CompleteSignIn.Outcome.SignedIn.class);
    assertThat(complete(other, good)).isInstanceOf(REFUSED);
    Caller stale = callerOf(only(ann), ann);
    assertThat(doors.factors.stepUp.stepUp(stale, good)).isEqualTo(new StepUp.Outcome.Refused());
  }

  @Test
  void a_challenge_is_good_for_five_minutes() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator key = registered(ann);
    Caller owing = begun(ann);
    ShownFactor late = shown(key, asked(owing));
    doors.clock.move(Duration.ofMinutes(5));
    assertThat(complete(owing, late)).isInstanceOf(REFUSED);
    ShownFactor inTime = shown(key, asked(owing));
    doors.clock.move(Duration.ofMinutes(5).minusMillis(1));
    assertThat(complete(owing, inTime)).isInstanceOf(CompleteSignIn.Outcome.SignedIn.class);
  }

  @Test
  void a_counter_that_went_back_is_refused_and_recorded() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator key = registered(ann);
    SoftwareAuthenticator copy = key.copyAt(0);
    for (int i = 0; i < 3; i++) {
      Caller owing = begun(ann);
      assertThat(complete(owing, shown(key, asked(owing))))
          .isInstanceOf(CompleteSignIn.Outcome.SignedIn.class);
    }
    Caller thief = begun(ann);
    PasskeyAssertion stolen = copy.proved(BrowserPage.of(FactorRoom.HOME, asked(thief)), key.id());
    assertThat(complete(thief, new ShownFactor.Passkey(stolen))).isInstanceOf(REFUSED);
    assertThat(doors.auditLog.records())
        .anySatisfy(
            record -> {
              assertThat(record.entry().action()).isEqualTo(AuditAction.PASSKEY_COUNTER_BACK);
              assertThat(record.entry().outcome()).isEqualTo(AuditOutcome.DENIED);
              assertThat(record.entry().actor()).contains(ann.id());
              assertThat(record.entry().detail()).isEqualTo(PasskeyRecord.of(key.id()));
            });
    assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    Caller owing = begun(ann);
    assertThat(complete(owing, shown(key, asked(owing))))
        .isInstanceOf(CompleteSignIn.Outcome.SignedIn.class);
  }

  @Test
  void forged_answers_lock_like_wrong_codes() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator key = registered(ann);
    for (int i = 0; i < LockoutPolicy.USUAL.threshold(); i++) {
      Caller owing = begun(ann);
      PasskeyAssertion forged =
          new SoftwareAuthenticator()
              .proved(BrowserPage.of(FactorRoom.HOME, asked(owing)), key.id());
      assertThat(complete(owing, new ShownFactor.Passkey(forged))).isInstanceOf(REFUSED);
    }
    assertThat(signIn(ann)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_passkey_of_somebody_else_or_for_somebody_else_proves_nothing() {
    Person ann = added(Standing.USUAL);
    Person bob = added(Standing.USUAL);
    SoftwareAuthenticator anns = registered(ann);
    SoftwareAuthenticator bobs = registered(bob);
    Caller owing = begun(ann);
    assertThat(complete(owing, shown(bobs, asked(owing)))).isInstanceOf(REFUSED);
    PasskeyAssertion right = anns.proved(BrowserPage.of(FactorRoom.HOME, asked(owing)), anns.id());
    assertThat(complete(owing, new ShownFactor.Passkey(naming(bob, right)))).isInstanceOf(REFUSED);
    PasskeyAssertion again = anns.proved(BrowserPage.of(FactorRoom.HOME, asked(owing)), anns.id());
    assertThat(complete(owing, new ShownFactor.Passkey(naming(ann, again))))
        .isInstanceOf(CompleteSignIn.Outcome.SignedIn.class);
  }

  @Test
  void one_that_was_removed_since_it_was_asked_proves_nothing() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator lost = registered(ann);
    registered(ann);
    Caller owing = begun(ann);
    ShownFactor inTime = shown(lost, asked(owing));
    doors.factors.removePasskey.remove(callerOf(only(ann), ann), lost.id());
    assertThat(complete(owing, inTime)).isInstanceOf(REFUSED);
  }

  @Test
  void one_that_is_removed_while_it_is_judged_proves_nothing_and_is_no_copy() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator lost = registered(ann);
    Caller owing = begun(ann);
    doors.watch.before("Passkeys.use", () -> doors.factors.passkeys.removeAll(ann.id()));
    assertThat(complete(owing, shown(lost, asked(owing)))).isInstanceOf(REFUSED);
    assertThat(doors.auditLog.records())
        .noneMatch(record -> record.entry().action() == AuditAction.PASSKEY_COUNTER_BACK);
  }

  @Test
  void a_challenge_to_register_is_met_by_no_proof() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator key = registered(ann);
    Caller caller = callerOf(only(ann), ann);
    RegisterPasskey.Begun.Proposed proposed =
        (RegisterPasskey.Begun.Proposed) doors.factors.registerPasskey.begin(caller);
    assertThat(doors.factors.stepUp.stepUp(caller, shown(key, proposed.challenge())))
        .isEqualTo(new StepUp.Outcome.Refused());
  }

  @Test
  void whoever_has_a_passkey_steps_up_by_it_and_not_by_password() {
    Person ann = added(Standing.USUAL);
    SoftwareAuthenticator key = registered(ann);
    Caller caller = callerOf(only(ann), ann);
    doors.clock.move(SignInProof.FRESH);
    assertThat(
            doors.factors.stepUp.stepUp(
                caller, new StepUp.Shown.Password(PlainPassword.of(PASSWORD))))
        .isEqualTo(new StepUp.Outcome.Refused());
    assertThat(doors.factors.stepUp.stepUp(caller, shown(key, asked(caller))))
        .isInstanceOf(StepUp.Outcome.Proved.class);
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.STEP_UP);
    assertThat(only(ann).proof().isFreshAt(doors.clock.instant())).isTrue();
  }

  @Test
  void whoever_has_app_and_passkey_is_told_of_both_and_proves_either() {
    Person ann = added(Standing.USUAL);
    String secret = enrolled(ann);
    SoftwareAuthenticator key = registered(ann);
    assertThat(((Outcome.Owed) signIn(ann)).factors())
        .containsExactly(FactorKind.APP, FactorKind.PASSKEY, FactorKind.RECOVERY_CODE);
    doors.clock.move(Duration.ofMinutes(1));
    completed(owing(ann, SignInStage.SECOND_FACTOR_OWED), doors.factors.code(secret));
    Caller owing = begun(ann);
    assertThat(complete(owing, shown(key, asked(owing))))
        .isInstanceOf(CompleteSignIn.Outcome.SignedIn.class);
  }

  @Test
  void whoever_has_no_passkey_is_asked_for_none() {
    Person ann = added(Standing.USUAL);
    enrolled(ann);
    assertThat(doors.factors.askForPasskey.ask(begun(ann)))
        .isEqualTo(new AskForPasskey.Outcome.NoPasskey());
    Caller owing = begun(ann);
    PasskeyAssertion made =
        new SoftwareAuthenticator()
            .proved(
                BrowserPage.of(FactorRoom.HOME, PasskeyChallenge.of(Fresh.digest())),
                new SoftwareAuthenticator().id());
    assertThat(complete(owing, new ShownFactor.Passkey(made))).isInstanceOf(REFUSED);
  }

  private PasskeyAssertion naming(Person person, PasskeyAssertion shown) {
    return new PasskeyAssertion(
        shown.id(),
        shown.clientData(),
        shown.authenticatorData(),
        shown.signature(),
        Optional.of(doors.factors.passkeys.handle(person.id(), Fresh.digest())));
  }
}
