package io.replayvault.application.session;

import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentPage;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Counts each call that a move makes of stores and index, and lets something happen at one. */
final class MoveSteps {
  private int calls;
  private int wanted = -1;
  private boolean before;
  private Runnable happening = () -> {};

  /** At that call, from 0 on, before its effect or after it, once. */
  void at(int call, boolean beforeIt, Runnable what) {
    wanted = call;
    before = beforeIt;
    happening = what;
  }

  int calls() {
    return calls;
  }

  SegmentStore over(SegmentStore store) {
    return new Store(store);
  }

  SegmentIndex over(SegmentIndex index) {
    return new Index(index);
  }

  private <T> T step(Supplier<T> call) {
    boolean now = calls++ == wanted;
    if (now && before) {
      happening.run();
    }
    T result = call.get();
    if (now && !before) {
      happening.run();
    }
    return result;
  }

  private final class Store implements SegmentStore {
    private final SegmentStore store;

    private Store(SegmentStore store) {
      this.store = store;
    }

    @Override
    public void write(ObjectName name, InputStream content, long length) {
      step(
          () -> {
            store.write(name, content, length);
            return true;
          });
    }

    @Override
    public InputStream open(ObjectName name) {
      return step(() -> store.open(name));
    }

    @Override
    public InputStream open(ObjectName name, long from, long length) {
      return step(() -> store.open(name, from, length));
    }

    @Override
    public void delete(ObjectName name) {
      step(
          () -> {
            store.delete(name);
            return true;
          });
    }

    @Override
    public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
      store.writtenBefore(instant, each);
    }
  }

  private final class Index implements SegmentIndex {
    private final SegmentIndex index;

    private Index(SegmentIndex index) {
      this.index = index;
    }

    @Override
    public boolean refersTo(ObjectId object) {
      return step(() -> index.refersTo(object));
    }

    @Override
    public List<SegmentPage> pages(SessionId session) {
      return index.pages(session);
    }

    @Override
    public CommitOutcome commit(SegmentCommit segment) {
      return step(() -> index.commit(segment));
    }

    @Override
    public Optional<byte[]> digest(SessionId session, SegmentNumber number) {
      return step(() -> index.digest(session, number));
    }

    @Override
    public List<StoredSegment> segments(SessionId session) {
      return step(() -> index.segments(session));
    }

    @Override
    public List<StoredSegment> segments(SessionId session, TimeRange range) {
      return step(() -> index.segments(session, range));
    }

    @Override
    public boolean condemn(ObjectId object) {
      return step(() -> index.condemn(object));
    }
  }
}
