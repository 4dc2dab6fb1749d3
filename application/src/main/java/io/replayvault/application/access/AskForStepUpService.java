package io.replayvault.application.access;

import io.replayvault.application.access.in.AskForStepUp;
import io.replayvault.application.access.out.SignIns;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.DangerousAction;
import io.replayvault.domain.access.SignIn;
import java.time.InstantSource;
import java.util.Optional;

/** {@link AskForStepUp}. */
public final class AskForStepUpService implements AskForStepUp {
  private final SignIns signIns;
  private final InstantSource clock;

  public AskForStepUpService(SignIns signIns, InstantSource clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public Outcome before(Caller caller, DangerousAction action) {
    Optional<SignIn> signIn = signIns.find(caller.signIn());
    return signIn.filter(s -> mayGoOn(s, action)).isPresent()
        ? new Outcome.Fresh()
        : new Outcome.Needed();
  }

  /** Whoever owes an enrolment proved their password within that stage's limit. */
  private boolean mayGoOn(SignIn signIn, DangerousAction action) {
    return switch (signIn.stage()) {
      case SECOND_FACTOR_OWED, FACTOR_ASKED -> false;
      case ENROLMENT_OWED -> action == DangerousAction.ENROL_FACTOR;
      case COMPLETE ->
          signIn.proof().isFreshAt(clock.instant())
              || action.withFactorOnly() && !signIn.proof().secondFactor();
    };
  }
}
