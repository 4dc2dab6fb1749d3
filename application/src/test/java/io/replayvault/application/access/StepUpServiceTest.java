package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.in.AskForStepUp;
import io.replayvault.application.access.in.EnrolFactor.Begun;
import io.replayvault.application.access.in.ShownFactor;
import io.replayvault.application.access.in.StepUp.Outcome;
import io.replayvault.application.access.in.StepUp.Shown;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.access.SignInProof;
import io.replayvault.domain.access.SignInStage;
import io.replayvault.domain.access.Totp;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.password.PlainPassword;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link StepUpService} and {@link AskForStepUpService}. */
final class StepUpServiceTest {
  private static final String PASSWORD = "correct horse 1";
  private static final AskForStepUp.Outcome FRESH = new AskForStepUp.Outcome.Fresh();
  private static final AskForStepUp.Outcome NEEDED = new AskForStepUp.Outcome.Needed();

  private final Doors doors = new Doors();
  private final Person ann =
      Callers.person(doors.account, Role.ADMIN_USER, new Scope.WholeAccount());

  StepUpServiceTest() {
    doors.peopleInMemory.add(ann, doors.hasher.hash(PlainPassword.of(PASSWORD)));
  }

  @ParameterizedTest
  @EnumSource(DangerousAction.class)
  void what_is_dangerous_is_done_within_ten_minutes_of_a_proof(DangerousAction action) {
    Caller caller = started(SignInStage.COMPLETE);
    doors.clock.move(SignInProof.FRESH.minusMillis(1));
    assertThat(doors.factors.ask.before(caller, action)).isEqualTo(FRESH);
    doors.clock.move(Duration.ofMillis(1));
    assertThat(doors.factors.ask.before(caller, action))
        .isEqualTo(action.withFactorOnly() ? FRESH : NEEDED);
  }

  @ParameterizedTest
  @EnumSource(DangerousAction.class)
  void whoever_owes_an_enrolment_may_enrol_and_nothing_else(DangerousAction action) {
    assertThat(doors.factors.ask.before(started(SignInStage.ENROLMENT_OWED), action))
        .isEqualTo(action == DangerousAction.ENROL_FACTOR ? FRESH : NEEDED);
    assertThat(doors.factors.ask.before(started(SignInStage.SECOND_FACTOR_OWED), action))
        .isEqualTo(NEEDED);
  }

  @Test
  void whoever_has_no_factor_steps_up_by_password_under_another_id() {
    Caller caller = stale();
    assertThat(stepUp(caller, password(PASSWORD))).isInstanceOf(Outcome.Proved.class);
    assertThat(doors.lastEntry().action()).isEqualTo(AuditAction.STEP_UP);
    assertThat(doors.lastEntry().detail()).isEqualTo("password");
    assertThat(doors.signIns.find(caller.signIn())).isEmpty();
    assertThat(doors.factors.ask.before(latest(), DangerousAction.REMOVE_FACTOR)).isEqualTo(FRESH);
    assertThat(doors.signIns.find(latest().signIn()).orElseThrow().proof().secondFactor())
        .isFalse();
  }

  @Test
  void whoever_has_a_factor_steps_up_by_it_and_not_by_password() {
    String secret = enrolled();
    Caller caller = stale();
    assertThat(stepUp(caller, password(PASSWORD))).isEqualTo(new Outcome.Refused());
    assertThat(stepUp(caller, new ShownFactor.Code(doors.factors.code(secret))))
        .isInstanceOf(Outcome.Proved.class);
    assertThat(doors.signIns.find(latest().signIn()).orElseThrow().proof().secondFactor()).isTrue();
  }

  @Test
  void a_password_change_asks_whoever_proved_a_factor_for_it_again() {
    enrolled();
    Caller caller = latest();
    doors.clock.move(SignInProof.FRESH);
    assertThat(doors.factors.ask.before(caller, DangerousAction.CHANGE_OWN_PASSWORD))
        .isEqualTo(NEEDED);
  }

  @Test
  void wrong_ones_are_recorded_and_lock() {
    Caller caller = stale();
    for (int i = 0; i < LockoutPolicy.USUAL.threshold(); i++) {
      assertThat(stepUp(caller, password("wrong"))).isEqualTo(new Outcome.Refused());
      assertThat(doors.lastEntry().outcome()).isEqualTo(AuditOutcome.FAILED);
    }
    assertThat(stepUp(caller, password(PASSWORD))).isEqualTo(new Outcome.Refused());
    assertThat(doors.factors.ask.before(caller, DangerousAction.CHANGE_PEOPLE)).isEqualTo(NEEDED);
  }

  @Test
  void an_ended_sign_in_is_never_fresh() {
    Caller caller = started(SignInStage.COMPLETE);
    doors.signIns.end(caller.signIn());
    assertThat(doors.factors.ask.before(caller, DangerousAction.CHANGE_PEOPLE)).isEqualTo(NEEDED);
    assertThat(stepUp(caller, password(PASSWORD))).isEqualTo(new Outcome.Refused());
  }

  @Test
  void whoever_was_asked_for_the_factor_goes_on_once_it_was_proved() {
    String secret = enrolled();
    Caller caller = latest();
    doors.factors.asking.ask(ann.id());
    assertThat(doors.factors.ask.before(caller, DangerousAction.CHANGE_PEOPLE)).isEqualTo(NEEDED);
    assertThat(stepUp(caller, password(PASSWORD))).isEqualTo(new Outcome.Refused());
    ShownFactor code = new ShownFactor.Code(doors.factors.code(secret));
    assertThat(stepUp(caller, code)).isInstanceOf(Outcome.Proved.class);
    assertThat(doors.signIns.of(ann.id()))
        .filteredOn(s -> s.stage() == SignInStage.COMPLETE)
        .singleElement()
        .matches(s -> s.proof().secondFactor());
    assertThat(doors.factors.ask.before(latest(), DangerousAction.CHANGE_PEOPLE)).isEqualTo(FRESH);
  }

  @Test
  void a_password_is_no_answer_to_who_was_asked_for_a_factor_that_is_gone() {
    Caller caller = started(SignInStage.COMPLETE);
    doors.signIns.askFactor(ann.id(), doors.clock.instant());
    assertThat(stepUp(caller, password(PASSWORD))).isEqualTo(new Outcome.Refused());
  }

  private Caller stale() {
    Caller caller = started(SignInStage.COMPLETE);
    doors.clock.move(SignInProof.FRESH);
    return caller;
  }

  private Caller started(SignInStage stage) {
    SignIn signIn = doors.starter.start(ann.id(), stage, Callers.REQUEST);
    return new Caller(ann, signIn.id(), Callers.REQUEST);
  }

  /** The secret of a factor that she has from now on; its first code is used up. */
  private String enrolled() {
    Caller caller = started(SignInStage.COMPLETE);
    Begun.Proposed proposed = (Begun.Proposed) doors.factors.enrol.begin(caller);
    doors.factors.enrol.confirm(caller, doors.factors.code(proposed.secret()));
    doors.clock.move(Totp.STEP);
    return proposed.secret();
  }

  private Caller latest() {
    SignIn only =
        doors.signIns.of(ann.id()).stream()
            .max(Comparator.comparing(s -> s.proof().at()))
            .orElseThrow();
    return new Caller(ann, only.id(), Callers.REQUEST);
  }

  private Outcome stepUp(Caller caller, Shown shown) {
    return doors.factors.stepUp.stepUp(caller, shown);
  }

  private static Shown password(String typed) {
    return new Shown.Password(PlainPassword.of(typed));
  }
}
