package io.replayvault.domain.detection;

import java.time.Duration;
import java.time.Instant;

/** How soon somebody can be elsewhere. */
final class Presence {
  /** Nobody goes from one place to another and back in so short a time. */
  static final Duration THERE_AND_BACK = Duration.ofMinutes(30);

  private Presence() {}

  /** Whether so little lies between two uses, the first of which may never have been. */
  static boolean isShort(Instant from, Instant to) {
    return !from.equals(Instant.MIN)
        && !to.isBefore(from)
        && Duration.between(from, to).compareTo(THERE_AND_BACK) <= 0;
  }
}
