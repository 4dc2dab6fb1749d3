package io.replayvault.application.session.out;

import io.replayvault.domain.session.Session;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as the index has it: labels by id, totals kept up to date by each commit.
 *
 * @param session what was fixed at its opening
 * @param firstEventAt time of its first event; its opening while there is none
 * @param lastEventAt time of its last event; its opening while there is none
 * @param lastUploadAt when its last segment arrived, by the store's clock; its opening while there
 *     is none
 * @param pages pages visited
 * @param events events
 * @param clicks clicks
 * @param inputs inputs
 * @param bytes stored
 * @param lostSegments reported as lost by the recorder
 * @param firstPage label of the first page by time
 * @param lastPage label of the last page by time
 */
public record SessionEntry(
    Session session,
    Instant firstEventAt,
    Instant lastEventAt,
    Instant lastUploadAt,
    int pages,
    long events,
    int clicks,
    int inputs,
    long bytes,
    int lostSegments,
    Optional<LabelId> firstPage,
    Optional<LabelId> lastPage) {}
