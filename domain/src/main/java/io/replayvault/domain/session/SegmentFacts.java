package io.replayvault.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was read of a segment in the same pass in which it was checked.
 *
 * @param range from its first event to its last
 * @param events how many events, 1 or more
 * @param clicks how many clicks
 * @param inputs how many input events
 * @param lostSegments how many segments the recorder says it could not send
 * @param snapshots times of full snapshots, in order: points to start drawing from
 * @param activity stretches in which the visitor did something, in order, apart by at least {@link
 *     #QUIET_SECONDS}
 * @param pages pages that the visitor came to, in order
 * @param marks events that the site named, in order
 * @param pausings when the site paused recording and let it go on, in order
 */
public record SegmentFacts(
    TimeRange range,
    int events,
    int clicks,
    int inputs,
    int lostSegments,
    List<Instant> snapshots,
    List<TimeRange> activity,
    List<PageVisit> pages,
    List<NamedEvent> marks,
    List<Pausing> pausings) {
  /** Without a click, input, scroll or page change for so long, a visitor counts as inactive. */
  public static final int QUIET_SECONDS = 10;

  public SegmentFacts {
    Objects.requireNonNull(range, "range");
    if (events < 1 || clicks < 0 || inputs < 0 || lostSegments < 0) {
      throw new IllegalArgumentException("a segment has at least one event and no negative count");
    }
    snapshots = List.copyOf(snapshots);
    activity = List.copyOf(activity);
    pages = List.copyOf(pages);
    marks = List.copyOf(marks);
    pausings = List.copyOf(pausings);
  }
}
