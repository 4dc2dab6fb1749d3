package io.replayvault.application.access.in;

import io.replayvault.domain.access.SupportGrant;

/** How something about Support's access ended. */
public sealed interface SupportOutcome {
  /**
   * It is done.
   *
   * @param grant as it stands now
   */
  record Done(SupportGrant grant) implements SupportOutcome {}

  /** A site or group of the scope is not the account's, or there is no such thing. */
  record Absent() implements SupportOutcome {}

  /**
   * It is as it was.
   *
   * @param obstacle why
   */
  record Hindered(Obstacle obstacle) implements SupportOutcome {}

  /** Why it cannot be done. */
  enum Obstacle {
    /** Its time is over, or would be before it began. */
    OVER,
    /** It was decided, ended or reviewed before. */
    SETTLED,
    /** It still lets in, so that what is done under it is not known yet. */
    OPEN,
    /** It would begin in more than thirty days. */
    EARLY,
    /** As many as may wait for the account's answer do so already. */
    TOO_MANY,
    /** As many of the caller's as may wait for the account's answer do so already. */
    TOO_MANY_OF_ONE,
    /** The caller opened break-glass before that nobody reviewed. */
    UNREVIEWED
  }
}
