package io.replayvault.application.access;

import io.replayvault.application.access.in.SignInWithPassword;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;

/** {@link SignInWithPassword} whose outcomes are counted. */
public final class MeasuredSignIn implements SignInWithPassword {
  private final SignInWithPassword signIn;
  private final Meters.Counter signedIn;
  private final Meters.Counter owed;
  private final Meters.Counter refused;

  public MeasuredSignIn(SignInWithPassword signIn, Meters meters) {
    this.signIn = signIn;
    this.signedIn = meters.counter(Measure.SIGN_INS.of("signed-in"));
    this.owed = meters.counter(Measure.SIGN_INS.of("factor-owed"));
    this.refused = meters.counter(Measure.SIGN_INS.of("refused"));
  }

  @Override
  public Outcome signIn(Command command) {
    Outcome outcome = signIn.signIn(command);
    switch (outcome) {
      case Outcome.SignedIn in -> signedIn.add(1);
      case Outcome.Owed owed -> this.owed.add(1);
      case Outcome.Refused no -> refused.add(1);
    }
    return outcome;
  }
}
