package io.replayvault.application.session.out;

import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sessions and segments in memory; one lock stands for the database's transactions. */
public final class InMemorySessionIndex implements SessionIndex, SegmentIndex {
  private final Map<SessionId, Session> sessions = new HashMap<>();
  private final Map<SessionId, SortedMap<SegmentNumber, SegmentCommit>> segments = new HashMap<>();

  @Override
  public synchronized void open(Session session) {
    if (sessions.putIfAbsent(session.id(), Milliseconds.of(session)) != null) {
      throw new IllegalStateException("the session is there already");
    }
    segments.put(session.id(), new TreeMap<>());
  }

  @Override
  public synchronized Optional<SessionEntry> find(SessionId session) {
    return Optional.ofNullable(sessions.get(session)).map(this::entry);
  }

  @Override
  public synchronized void identify(SessionId session, String visitorHash) {
    sessions.computeIfPresent(session, (id, s) -> identified(s, visitorHash));
  }

  @Override
  public synchronized List<SessionEntry> search(SessionQuery query) {
    return sessions.values().stream()
        .map(this::entry)
        .filter(entry -> SessionMatch.matches(query, entry, labels(entry.session().id()).pages()))
        .sorted(SessionMatch.ORDER)
        .limit(query.limit())
        .toList();
  }

  @Override
  public synchronized SessionLabels labels(SessionId session) {
    List<SegmentCommit> all = commits(session);
    return new SessionLabels(
        inOrder(all.stream().flatMap(s -> s.pages().stream()).toList()),
        inOrder(all.stream().flatMap(s -> s.marks().stream()).toList()));
  }

  @Override
  public synchronized CommitOutcome commit(SegmentCommit segment) {
    SortedMap<SegmentNumber, SegmentCommit> ofSession = segments.get(segment.session());
    if (ofSession == null) {
      throw new IllegalStateException("no such session");
    }
    SegmentCommit first = ofSession.putIfAbsent(segment.number(), segment);
    return first == null
        ? new CommitOutcome.Committed()
        : new CommitOutcome.TakenBy(first.digest().clone());
  }

  @Override
  public synchronized Optional<byte[]> digest(SessionId session, SegmentNumber number) {
    return commits(session).stream()
        .filter(s -> s.number().equals(number))
        .findFirst()
        .map(s -> s.digest().clone());
  }

  @Override
  public synchronized List<StoredSegment> segments(SessionId session) {
    return commits(session).stream().map(InMemorySessionIndex::stored).toList();
  }

  @Override
  public synchronized boolean refersTo(ObjectId object) {
    return segments.values().stream()
        .flatMap(s -> s.values().stream())
        .anyMatch(s -> s.object().equals(object));
  }

  private List<SegmentCommit> commits(SessionId session) {
    return List.copyOf(segments.getOrDefault(session, new TreeMap<>()).values());
  }

  private SessionEntry entry(Session session) {
    return SessionSum.of(session, commits(session.id()));
  }

  private static StoredSegment stored(SegmentCommit segment) {
    return new StoredSegment(
        segment.number(),
        segment.object(),
        Milliseconds.of(segment.facts().range()),
        segment.bytes(),
        segment.facts().events(),
        Milliseconds.of(segment.facts().snapshots()),
        segment.facts().activity().stream().map(Milliseconds::of).toList());
  }

  private static List<LabelAt> inOrder(List<LabelAt> labels) {
    return labels.stream()
        .map(l -> new LabelAt(Milliseconds.of(l.at()), l.label()))
        .sorted(Comparator.comparing(LabelAt::at))
        .toList();
  }

  private static Session identified(Session session, String visitorHash) {
    return new Session(
        session.id(),
        session.account(),
        session.site(),
        session.startedAt(),
        session.expiresAt(),
        session.policyVersion(),
        session.consent(),
        session.client(),
        visitorHash,
        session.vouched());
  }
}
