package io.replayvault.application.session.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.domain.session.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Adds a session's segments up, each time from the beginning: slow and plain, to compare with. */
final class SessionSum {
  private SessionSum() {}

  static SessionEntry of(Session session, Instant lastUploadAt, List<SegmentCommit> segments) {
    List<SegmentFacts> facts = segments.stream().map(SegmentCommit::facts).toList();
    List<LabelAt> pages =
        segments.stream()
            .flatMap(s -> s.pages().stream())
            .sorted(Comparator.comparing(LabelAt::at))
            .toList();
    Optional<Instant> first =
        facts.stream().map(f -> f.range().from()).min(Comparator.naturalOrder());
    Optional<Instant> last = facts.stream().map(f -> f.range().to()).max(Comparator.naturalOrder());
    return new SessionEntry(
        session,
        Milliseconds.of(first.orElse(session.startedAt())),
        Milliseconds.of(last.orElse(session.startedAt())),
        Milliseconds.of(lastUploadAt),
        pages.size(),
        facts.stream().mapToLong(SegmentFacts::events).sum(),
        facts.stream().mapToInt(SegmentFacts::clicks).sum(),
        facts.stream().mapToInt(SegmentFacts::inputs).sum(),
        segments.stream().mapToLong(SegmentCommit::bytes).sum(),
        facts.stream().mapToInt(SegmentFacts::lostSegments).sum(),
        pages.stream().findFirst().map(LabelAt::label),
        pages.isEmpty() ? Optional.empty() : Optional.of(pages.get(pages.size() - 1).label()));
  }
}
