package io.replayvault.web.session;

import io.replayvault.domain.session.Manifest;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.List;

/**
 * Schema {@code Manifest} of {@code docs/openapi.json}; instants are milliseconds since the epoch.
 *
 * @param from time of the first event
 * @param to time of the last event
 * @param segments in order of their numbers
 * @param gaps time ranges of segments that never came
 * @param pauses time ranges in which the site had recording paused
 * @param inactivity stretches without an act of the visitor
 * @param withheld stretches on pages that the caller may not see
 */
record ManifestAnswer(
    long from,
    long to,
    List<Segment> segments,
    List<Range> gaps,
    List<Range> pauses,
    List<Range> inactivity,
    List<Range> withheld) {

  static ManifestAnswer of(Manifest manifest) {
    return new ManifestAnswer(
        manifest.range().from().toEpochMilli(),
        manifest.range().to().toEpochMilli(),
        manifest.segments().stream().map(Segment::of).toList(),
        manifest.gaps().stream().map(Range::of).toList(),
        manifest.pauses().stream().map(Range::of).toList(),
        manifest.inactivity().stream().map(Range::of).toList(),
        manifest.withheld().stream().map(Range::of).toList());
  }

  /**
   * A stretch of time.
   *
   * @param from its begin
   * @param to its end
   */
  record Range(long from, long to) {
    static Range of(TimeRange range) {
      return new Range(range.from().toEpochMilli(), range.to().toEpochMilli());
    }
  }

  /**
   * A stored segment.
   *
   * @param number its place
   * @param from time of its first event
   * @param to time of its last event
   * @param bytes stored, sealed
   * @param eventCount events in it
   * @param snapshots times of full snapshots
   */
  record Segment(int number, long from, long to, long bytes, int eventCount, List<Long> snapshots) {
    static Segment of(StoredSegment segment) {
      return new Segment(
          segment.number().value(),
          segment.range().from().toEpochMilli(),
          segment.range().to().toEpochMilli(),
          segment.bytes(),
          segment.events(),
          segment.snapshots().stream().map(Instant::toEpochMilli).toList());
    }
  }
}
