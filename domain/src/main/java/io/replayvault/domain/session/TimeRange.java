package io.replayvault.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Whether the instant lies in it; its end does not. */
  public boolean holds(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  /** What of it lies outside the other: nothing, itself, or one or two parts. */
  public Stream<TimeRange> minus(TimeRange other) {
    if (!touches(other)) {
      return Stream.of(this);
    }
    Stream<TimeRange> before =
        from.isBefore(other.from) ? Stream.of(new TimeRange(from, other.from)) : Stream.of();
    Stream<TimeRange> after =
        other.to.isBefore(to) ? Stream.of(new TimeRange(other.to, to)) : Stream.of();
    return Stream.concat(before, after);
  }

  /** What of it lies in the other; empty if they share no more than an instant. */
  public Optional<TimeRange> sharedWith(TimeRange other) {
    Instant first = from.isBefore(other.from) ? other.from : from;
    Instant end = to.isAfter(other.to) ? other.to : to;
    return first.isBefore(end) ? Optional.of(new TimeRange(first, end)) : Optional.empty();
  }

  /** From where the earlier of both begins to where the later ends. */
  public TimeRange joined(TimeRange other) {
    return new TimeRange(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }

  /** What of it lies in the other; without length, at its start, where nothing does. */
  public TimeRange within(TimeRange other) {
    Instant first = from.isAfter(other.from) ? from : other.from;
    Instant last = to.isBefore(other.to) ? to : other.to;
    return first.isBefore(last) ? new TimeRange(first, last) : new TimeRange(from, from);
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
