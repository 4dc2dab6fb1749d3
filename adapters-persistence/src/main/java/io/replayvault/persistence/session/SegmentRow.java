package io.replayvault.persistence.session;

import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A committed segment, for reading: {@link JpaSegmentIndex} writes it by one statement. */
@Entity
@Table(name = "segment")
class SegmentRow {
  @Id
  @Column(name = "object_id")
  private String objectId;

  @Column(name = "number")
  private int number;

  @Column(name = "bytes")
  private long bytes;

  @Column(name = "from_at")
  private Instant from;

  @Column(name = "to_at")
  private Instant to;

  @Column(name = "events")
  private int events;

  @Column(name = "snapshots")
  private String snapshots;

  @Column(name = "activity")
  private String activity;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  SegmentRow() {}

  StoredSegment segment() {
    return new StoredSegment(
        new SegmentNumber(number),
        new ObjectId(objectId),
        new TimeRange(from, to),
        bytes,
        events,
        TimesText.instants(snapshots),
        TimesText.ranges(activity));
  }
}
