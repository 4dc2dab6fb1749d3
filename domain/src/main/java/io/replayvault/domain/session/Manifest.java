package io.replayvault.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The map of a session: which time ranges there are, where drawing can start, what is missing and
 * where nothing happened. From it a player can start and seek anywhere without reading the rest.
 *
 * @param range from the first event to the last
 * @param segments in order of their numbers
 * @param gaps where segments never came: from the end of the one before to the start of the one
 *     after, whichever comes first; of no length at the start if the first ones are missing
 * @param pauses stretches in which the site had recording paused: until it let it go on, or a full
 *     snapshot shows that a new page began
 * @param inactivity stretches of at least {@link SegmentFacts#QUIET_SECONDS} without a visitor's
 *     act
 * @param withheld stretches on pages that whoever asks may not see; nothing within them is told
 */
public record Manifest(
    TimeRange range,
    List<StoredSegment> segments,
    List<TimeRange> gaps,
    List<TimeRange> pauses,
    List<TimeRange> inactivity,
    List<TimeRange> withheld) {
  public Manifest {
    segments = List.copyOf(segments);
    gaps = List.copyOf(gaps);
    pauses = List.copyOf(pauses);
    inactivity = List.copyOf(inactivity);
    withheld = List.copyOf(withheld);
  }

  /**
   * The manifest of a session opened at that instant whose segments, in order of their numbers, are
   * these.
   */
  public static Manifest of(Instant opened, List<StoredSegment> segments) {
    if (segments.isEmpty()) {
      return new Manifest(
          new TimeRange(opened, opened), segments, List.of(), List.of(), List.of(), List.of());
    }
    Instant from =
        segments.stream().map(s -> s.range().from()).min(Instant::compareTo).orElseThrow();
    Instant to = segments.stream().map(s -> s.range().to()).max(Instant::compareTo).orElseThrow();
    TimeRange range = new TimeRange(from, to);
    return new Manifest(
        range,
        segments,
        gapsOf(segments),
        pausesOf(range, segments),
        inactivityOf(range, segments),
        List.of());
  }

  /** The same for whom these stretches are withheld, in order: what lies in them is left out. */
  public Manifest without(List<TimeRange> stretches) {
    return new Manifest(
        range,
        segments.stream().map(segment -> segment.withoutSnapshotsIn(stretches)).toList(),
        gaps,
        outside(stretches, pauses),
        outside(stretches, inactivity),
        stretches);
  }

  private static List<TimeRange> outside(List<TimeRange> stretches, List<TimeRange> all) {
    List<TimeRange> left = all;
    for (TimeRange stretch : stretches) {
      left = left.stream().flatMap(each -> each.minus(stretch)).toList();
    }
    return left;
  }

  private static List<TimeRange> pausesOf(TimeRange whole, List<StoredSegment> segments) {
    List<Pausing> turns =
        Stream.concat(
                segments.stream().flatMap(s -> s.pausings().stream()),
                segments.stream()
                    .flatMap(s -> s.snapshots().stream())
                    .map(at -> new Pausing(at, false)))
            .sorted(Comparator.comparing(Pausing::at))
            .toList();
    List<TimeRange> pauses = new ArrayList<>();
    Optional<Instant> since = Optional.empty();
    for (Pausing turn : turns) {
      if (turn.paused() && since.isEmpty()) {
        since = Optional.of(turn.at());
      } else if (!turn.paused() && since.isPresent()) {
        pauses.add(new TimeRange(since.get(), turn.at()));
        since = Optional.empty();
      }
    }
    since.ifPresent(begin -> pauses.add(new TimeRange(begin, whole.to())));
    return pauses;
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
