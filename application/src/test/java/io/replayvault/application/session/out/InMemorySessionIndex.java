package io.replayvault.application.session.out;

import io.replayvault.application.audit.out.VisitorSessions;
import io.replayvault.application.fixtures.Milliseconds;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.VisitorKey;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.Frame;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sessions and segments in memory; one lock stands for the database's transactions. */
public final class InMemorySessionIndex
    implements SessionIndex, SegmentIndex, MergeQueue, SessionCensus, VisitorSessions {
  private final Map<SessionId, Session> sessions = new HashMap<>();
  private final Map<SessionId, SortedMap<SegmentNumber, SegmentCommit>> segments = new HashMap<>();
  private final Set<ObjectId> condemned = new HashSet<>();
  private final Map<Numbered, Frame> frames = new HashMap<>();
  private final Map<SessionId, Instant> lastUploads = new HashMap<>();
  private final Map<SessionId, Instant> due = new HashMap<>();
  private final Map<SessionId, Long> fences = new HashMap<>();
  private final InstantSource clock;

  public InMemorySessionIndex() {
    this(InstantSource.system());
  }

  /** The clock by which segments arrive. */
  public InMemorySessionIndex(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void open(Session session, Instant mergeDueAt) {
    if (sessions.putIfAbsent(session.id(), Milliseconds.of(session)) != null) {
      throw new IllegalStateException("the session is there already");
    }
    segments.put(session.id(), new TreeMap<>());
    due.put(session.id(), Milliseconds.of(mergeDueAt));
    fences.put(session.id(), 0L);
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
  public synchronized Set<String> of(AccountId account, VisitorKey visitor) {
    return sessions.values().stream()
        .filter(each -> each.account().equals(account))
        .filter(each -> each.visitorHash().equals(visitor.value()))
        .map(each -> each.id().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized List<SessionEntry> search(SessionQuery query) {
    return sessions.values().stream()
        .map(this::entry)
        .filter(entry -> SessionMatch.matches(query, entry, labels(entry.session().id())))
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
    SegmentCommit first = ofSession.get(segment.number());
    if (first != null && first.object().equals(segment.object())) {
      return new CommitOutcome.Committed();
    }
    if (first != null) {
      return new CommitOutcome.TakenBy(first.digest().clone());
    }
    if (condemned.contains(segment.object())) {
      return new CommitOutcome.Condemned();
    }
    ofSession.put(segment.number(), segment);
    lastUploads.put(segment.session(), clock.instant());
    return new CommitOutcome.Committed();
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
    return commits(session).stream().map(this::stored).toList();
  }

  @Override
  public synchronized List<SegmentPage> pages(SessionId session) {
    return commits(session).stream()
        .flatMap(
            commit ->
                inOrder(commit.pages()).stream().map(at -> new SegmentPage(commit.number(), at)))
        .toList();
  }

  @Override
  public synchronized boolean refersTo(ObjectId object) {
    return segments.values().stream()
        .flatMap(s -> s.values().stream())
        .anyMatch(s -> s.object().equals(object));
  }

  @Override
  public synchronized boolean condemn(ObjectId object) {
    if (refersTo(object)) {
      return false;
    }
    condemned.add(object);
    return true;
  }

  @Override
  public synchronized List<StoredSegment> segments(SessionId session, TimeRange range) {
    return segments(session).stream().filter(s -> s.range().touches(range)).toList();
  }

  @Override
  public synchronized Optional<Turn> take(Instant now, Instant until) {
    Optional<SessionId> longest =
        due.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .min(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
    longest.ifPresent(session -> due.put(session, Milliseconds.of(until)));
    return longest.map(session -> new Turn(session, fences.merge(session, 1L, Long::sum), until));
  }

  @Override
  public synchronized void again(Turn turn, Instant at) {
    if (isCurrent(turn)) {
      due.put(turn.session(), Milliseconds.of(at));
    }
  }

  @Override
  public synchronized void done(Turn turn) {
    if (isCurrent(turn)) {
      due.remove(turn.session());
    }
  }

  @Override
  public synchronized List<Unmerged> unmerged(SessionId session) {
    return commits(session).stream()
        .map(commit -> new Unmerged(stored(commit), commit.digest()))
        .filter(each -> each.segment().frame().isEmpty())
        .toList();
  }

  @Override
  public synchronized MergeOutcome commit(Turn turn, MergeCommit merge) {
    if (!isCurrent(turn)) {
      return new MergeOutcome.TakenOver();
    }
    if (condemned.contains(merge.object())) {
      throw new IndexUnavailable("the object was swept before its commit");
    }
    SortedMap<SegmentNumber, SegmentCommit> ofSession =
        segments.getOrDefault(turn.session(), new TreeMap<>());
    for (Moved moved : merge.segments()) {
      SegmentCommit commit = ofSession.get(moved.number());
      if (commit == null || !commit.object().equals(moved.was())) {
        throw new IllegalStateException("a segment does not lie where the merge says");
      }
    }
    for (Moved moved : merge.segments()) {
      ofSession.computeIfPresent(moved.number(), (number, was) -> moved(was, merge, moved));
      frames.put(new Numbered(turn.session(), moved.number()), moved.frame());
    }
    return new MergeOutcome.Merged();
  }

  @Override
  public synchronized Census count(Instant liveSince, Instant now) {
    long live =
        due.keySet().stream()
            .map(sessions::get)
            .filter(each -> entry(each).lastUploadAt().isAfter(liveSince))
            .count();
    long waiting = due.values().stream().filter(at -> !at.isAfter(now)).count();
    return new Census(live, waiting, condemned.size());
  }

  private boolean isCurrent(Turn turn) {
    return fences.getOrDefault(turn.session(), 0L) == turn.fence();
  }

  private static SegmentCommit moved(SegmentCommit was, MergeCommit merge, Moved moved) {
    return new SegmentCommit(
        was.session(),
        was.number(),
        merge.object(),
        was.digest(),
        moved.bytes(),
        was.facts(),
        was.pages(),
        was.marks());
  }

  private List<SegmentCommit> commits(SessionId session) {
    return List.copyOf(segments.getOrDefault(session, new TreeMap<>()).values());
  }

  private SessionEntry entry(Session session) {
    Instant last = lastUploads.getOrDefault(session.id(), session.startedAt());
    return SessionSum.of(session, last, commits(session.id()));
  }

  private StoredSegment stored(SegmentCommit segment) {
    return new StoredSegment(
        segment.number(),
        segment.object(),
        Optional.ofNullable(frames.get(new Numbered(segment.session(), segment.number()))),
        Milliseconds.of(segment.facts().range()),
        segment.bytes(),
        segment.facts().events(),
        Milliseconds.of(segment.facts().snapshots()),
        segment.facts().activity().stream().map(Milliseconds::of).toList(),
        segment.facts().pausings());
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

  private record Numbered(SessionId session, SegmentNumber number) {}
}
