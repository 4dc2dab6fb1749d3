package io.replayvault.persistence.session;

import io.replayvault.application.session.out.MergeQueue.Unmerged;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.Frame;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A committed segment, for reading: {@link JpaSegmentIndex} writes it by one statement. */
@Entity
@Table(name = "segment")
@IdClass(SegmentRow.Key.class)
class SegmentRow {
  @Id
  @Column(name = "session_no")
  private long sessionNo;

  @Id
  @Column(name = "number")
  private int number;

  @Column(name = "object_id")
  private String objectId;

  @Column(name = "digest")
  private byte[] digest;

  @Column(name = "frame_at")
  private @Nullable Long frameAt;

  @Column(name = "frame_bytes")
  private @Nullable Integer frameBytes;

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

  @Column(name = "pausings")
  private String pausings;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  SegmentRow() {}

  Unmerged unmerged() {
    return new Unmerged(segment(), digest.clone());
  }

  StoredSegment segment() {
    return new StoredSegment(
        new SegmentNumber(number),
        new ObjectId(objectId),
        frame(),
        new TimeRange(from, to),
        bytes,
        events,
        TimesText.instants(snapshots),
        TimesText.ranges(activity),
        TimesText.pausings(pausings));
  }

  private Optional<Frame> frame() {
    Long at = frameAt;
    Integer length = frameBytes;
    return at == null || length == null ? Optional.empty() : Optional.of(new Frame(at, length));
  }

  /**
   * The primary key.
   *
   * @param sessionNo the session's number
   * @param number the segment's
   */
  record Key(long sessionNo, int number) {}
}
