package io.replayvault.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a sign-in has proved, and when it last did.
 *
 * @param stage how far it has come
 * @param secondFactor whether a second factor was proved, not the password alone
 * @param at when something was last proved
 */
public record SignInProof(SignInStage stage, boolean secondFactor, Instant at) {
  /** So long a proof is good for what is dangerous. */
  public static final Duration FRESH = Duration.ofMinutes(10);

  public SignInProof {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(at, "at");
    if (secondFactor && stage != SignInStage.COMPLETE) {
      throw new IllegalArgumentException("whoever proved a second factor owes nothing");
    }
  }

  /** A right password at that time, after which so much is owed. */
  public static SignInProof password(SignInStage stage, Instant at) {
    return new SignInProof(stage, false, at);
  }

  /** A second factor at that time. */
  public static SignInProof secondFactor(Instant at) {
    return new SignInProof(SignInStage.COMPLETE, true, at);
  }

  /** Whether it is good for what is dangerous; one of the future, by a clock set back, is not. */
  public boolean isFreshAt(Instant now) {
    return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
  }
}
