package io.replayvault.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param to its end, not before {@code from}
 */
public record TimeRange(Instant from, Instant to) {
  public TimeRange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a time range ends before it begins");
    }
  }

  /** Whether the two share an instant, ends included. */
  public boolean touches(TimeRange other) {
    return !other.to.isBefore(from) && !to.isBefore(other.from);
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
