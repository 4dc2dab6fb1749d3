package io.replayvault.application.session.out;

import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A {@link SegmentIndex} that knows which objects are committed, and nothing else. */
public final class CommittedObjects implements SegmentIndex {
  private final Set<ObjectId> committed = ConcurrentHashMap.newKeySet();

  public void add(ObjectId object) {
    committed.add(object);
  }

  public void remove(ObjectId object) {
    committed.remove(object);
  }

  @Override
  public boolean refersTo(ObjectId object) {
    return committed.contains(object);
  }

  @Override
  public List<SegmentPage> pages(SessionId session) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CommitOutcome commit(SegmentCommit segment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<byte[]> digest(SessionId session, SegmentNumber number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StoredSegment> segments(SessionId session) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StoredSegment> segments(SessionId session, TimeRange range) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean condemn(ObjectId object) {
    throw new UnsupportedOperationException();
  }
}
