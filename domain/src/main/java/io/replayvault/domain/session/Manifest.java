package io.replayvault.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The map of a session: which time ranges there are, where drawing can start, what is missing and
 * where nothing happened. From it a player can start and seek anywhere without reading the rest.
 *
 * @param range from the first event to the last
 * @param segments in order of their numbers
 * @param gaps where segments never came: from the end of the one before to the start of the one
 *     after, whichever comes first; of no length at the start if the first ones are missing
 * @param inactivity stretches of at least {@link SegmentFacts#QUIET_SECONDS} without a visitor's
 *     act
 */
public record Manifest(
    TimeRange range,
    List<StoredSegment> segments,
    List<TimeRange> gaps,
    List<TimeRange> inactivity) {
  public Manifest {
    segments = List.copyOf(segments);
    gaps = List.copyOf(gaps);
    inactivity = List.copyOf(inactivity);
  }

  /**
   * The manifest of a session opened at that instant whose segments, in order of their numbers, are
   * these.
   */
  public static Manifest of(Instant opened, List<StoredSegment> segments) {
    if (segments.isEmpty()) {
      return new Manifest(new TimeRange(opened, opened), segments, List.of(), List.of());
    }
    Instant from =
        segments.stream().map(s -> s.range().from()).min(Instant::compareTo).orElseThrow();
    Instant to = segments.stream().map(s -> s.range().to()).max(Instant::compareTo).orElseThrow();
    TimeRange range = new TimeRange(from, to);
    return new Manifest(range, segments, gapsOf(segments), inactivityOf(range, segments));
  }

  private static List<TimeRange> gapsOf(List<StoredSegment> segments) {
    List<TimeRange> gaps = new ArrayList<>();
    StoredSegment before = segments.get(0);
    if (before.number().value() > 0) {
      gaps.add(new TimeRange(before.range().from(), before.range().from()));
    }
    for (StoredSegment next : segments.subList(1, segments.size())) {
      if (next.number().value() > before.number().value() + 1) {
        Instant end = before.range().to();
        Instant start = next.range().from();
        gaps.add(start.isBefore(end) ? new TimeRange(start, end) : new TimeRange(end, start));
      }
      before = next;
    }
    return gaps;
  }

  private static List<TimeRange> inactivityOf(TimeRange whole, List<StoredSegment> segments) {
    List<TimeRange> active =
        segments.stream()
            .flatMap(s -> s.activity().stream())
            .sorted((a, b) -> a.from().compareTo(b.from()))
            .toList();
    List<TimeRange> quiet = new ArrayList<>();
    Instant since = whole.from();
    for (TimeRange stretch : active) {
      addIfLong(quiet, since, stretch.from());
      since = stretch.to().isAfter(since) ? stretch.to() : since;
    }
    addIfLong(quiet, since, whole.to());
    return quiet;
  }

  private static void addIfLong(List<TimeRange> quiet, Instant from, Instant to) {
    if (Duration.between(from, to).toSeconds() >= SegmentFacts.QUIET_SECONDS) {
      quiet.add(new TimeRange(from, to));
    }
  }
}
