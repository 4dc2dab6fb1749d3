package io.replayvault.domain.access;

import java.time.Duration;

/** How far a sign-in has come. Only a complete one opens anything but the next step. */
public enum SignInStage {
  /** The password was right; a code of the person's second factor is to follow. */
  SECOND_FACTOR_OWED(Duration.ofMinutes(10)),
  /** The password was right; the person must have a second factor and is to enrol one first. */
  ENROLMENT_OWED(Duration.ofMinutes(30)),
  /**
   * Everything was proved, and after an alert the second factor was asked for once more (clause
   * H5). Whoever proves one is where they were.
   */
  FACTOR_ASKED(SignIn.ABSOLUTE_LIMIT),
  /** Everything that was asked for was proved. */
  COMPLETE(SignIn.ABSOLUTE_LIMIT);

  @SuppressWarnings("ImmutableEnumChecker") // A Duration is immutable.
  private final Duration limit;

  SignInStage(Duration limit) {
    this.limit = limit;
  }

  /** So long after its start a sign-in that came no further is over. */
  public Duration limit() {
    return limit;
  }
}
