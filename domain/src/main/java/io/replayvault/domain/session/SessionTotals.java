package io.replayvault.domain.session;

import io.replayvault.domain.masking.MaskedPath;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a session's segments add up to so far.
 *
 * @param firstEventAt time of its first event; its opening when there is none
 * @param lastEventAt time of its last event; its opening when there is none
 * @param lastUploadAt when its last segment arrived, by the store's clock; its opening when none
 *     did
 * @param pages pages visited
 * @param events events recorded
 * @param clicks clicks
 * @param inputs inputs
 * @param bytes stored, sealed
 * @param lostSegments segments the recorder could not send
 * @param firstPage where it began
 * @param lastPage where it is
 */
public record SessionTotals(
    Instant firstEventAt,
    Instant lastEventAt,
    Instant lastUploadAt,
    int pages,
    long events,
    int clicks,
    int inputs,
    long bytes,
    int lostSegments,
    Optional<MaskedPath> firstPage,
    Optional<MaskedPath> lastPage) {
  public SessionTotals {
    Objects.requireNonNull(firstEventAt, "firstEventAt");
    Objects.requireNonNull(lastEventAt, "lastEventAt");
    Objects.requireNonNull(lastUploadAt, "lastUploadAt");
    Objects.requireNonNull(firstPage, "firstPage");
    Objects.requireNonNull(lastPage, "lastPage");
  }
}
