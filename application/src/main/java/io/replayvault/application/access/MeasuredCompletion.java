package io.replayvault.application.access;

import io.replayvault.application.access.in.CompleteSignIn;
import io.replayvault.application.access.in.ShownFactor;
import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import io.replayvault.domain.access.Caller;

/** {@link CompleteSignIn} whose outcomes are counted. */
public final class MeasuredCompletion implements CompleteSignIn {
  private final CompleteSignIn completion;
  private final Meters.Counter signedIn;
  private final Meters.Counter refused;

  public MeasuredCompletion(CompleteSignIn completion, Meters meters) {
    this.completion = completion;
    this.signedIn = meters.counter(Measure.SIGN_INS.of("signed-in"));
    this.refused = meters.counter(Measure.SIGN_INS.of("refused"));
  }

  @Override
  public Outcome complete(Caller owing, ShownFactor shown) {
    Outcome outcome = completion.complete(owing, shown);
    switch (outcome) {
      case Outcome.SignedIn in -> signedIn.add(1);
      case Outcome.Refused no -> refused.add(1);
    }
    return outcome;
  }
}
