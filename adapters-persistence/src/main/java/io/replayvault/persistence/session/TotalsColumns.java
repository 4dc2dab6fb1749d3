package io.replayvault.persistence.session;

import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.domain.session.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session's totals within its row: zero at first, then changed by {@link JpaSegmentIndex}. */
@Embeddable
class TotalsColumns {
  @Column(name = "first_event_at")
  private @Nullable Instant firstEventAt;

  @Column(name = "last_event_at")
  private @Nullable Instant lastEventAt;

  @Column(name = "last_upload_at")
  private @Nullable Instant lastUploadAt;

  @Column(name = "pages")
  private int pages;

  @Column(name = "events")
  private long events;

  @Column(name = "clicks")
  private int clicks;

  @Column(name = "inputs")
  private int inputs;

  @Column(name = "bytes")
  private long bytes;

  @Column(name = "lost_segments")
  private int lostSegments;

  @Column(name = "first_page")
  private @Nullable Long firstPage;

  @Column(name = "last_page")
  private @Nullable Long lastPage;

  SessionEntry entry(Session session) {
    return new SessionEntry(
        session,
        firstEventAt == null ? session.startedAt() : firstEventAt,
        lastEventAt == null ? session.startedAt() : lastEventAt,
        lastUploadAt == null ? session.startedAt() : lastUploadAt,
        pages,
        events,
        clicks,
        inputs,
        bytes,
        lostSegments,
        Optional.ofNullable(firstPage).map(LabelId::new),
        Optional.ofNullable(lastPage).map(LabelId::new));
  }
}
