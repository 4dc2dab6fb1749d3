package io.replayvault.domain.session;

import io.replayvault.domain.keys.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A committed segment: where its bytes are and what is in it.
 *
 * @param number its place in the session
 * @param object the sealed object that holds it
 * @param frame where in a merged object it lies; empty when the object holds this segment alone
 * @param range from its first event to its last
 * @param bytes stored, sealed; of a merged object its share
 * @param events how many events
 * @param snapshots times of full snapshots, in order
 * @param activity stretches in which the visitor did something, in order
 * @param pausings when the site paused recording and let it go on, in order
 */
public record StoredSegment(
    SegmentNumber number,
    ObjectId object,
    Optional<Frame> frame,
    TimeRange range,
    long bytes,
    int events,
    List<Instant> snapshots,
    List<TimeRange> activity,
    List<Pausing> pausings) {
  public StoredSegment {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(frame, "frame");
    Objects.requireNonNull(range, "range");
    snapshots = List.copyOf(snapshots);
    activity = List.copyOf(activity);
    pausings = List.copyOf(pausings);
  }

  /** The same without the full snapshots that lie in these stretches; one at an end stays. */
  StoredSegment withoutSnapshotsIn(List<TimeRange> stretches) {
    List<Instant> outside =
        snapshots.stream()
            .filter(at -> stretches.stream().noneMatch(stretch -> stretch.holds(at)))
            .toList();
    return new StoredSegment(
        number, object, frame, range, bytes, events, outside, activity, pausings);
  }
}
