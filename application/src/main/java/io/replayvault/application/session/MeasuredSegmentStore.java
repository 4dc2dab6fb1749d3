package io.replayvault.application.session;

import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A {@link SegmentStore} whose writes are timed and weighed, and whose failures are counted. */
public final class MeasuredSegmentStore implements SegmentStore {
  private final SegmentStore store;
  private final Meters.Timer writing;
  private final Meters.Counter written;
  private final Meters.Counter failures;

  public MeasuredSegmentStore(SegmentStore store, Meters meters) {
    this.store = store;
    this.writing = meters.timer(Measure.STORE_WRITE.series());
    this.written = meters.counter(Measure.SEALED.series());
    this.failures = meters.counter(Measure.STORE_FAILURES.series());
  }

  @Override
  public void write(ObjectName name, InputStream content, long length) {
    Meters.Timing timing = writing.start();
    try {
      done(() -> store.write(name, content, length));
      written.add(length);
    } finally {
      timing.stop();
    }
  }

  @Override
  public InputStream open(ObjectName name) {
    return opened(() -> store.open(name));
  }

  @Override
  public InputStream open(ObjectName name, long from, long length) {
    return opened(() -> store.open(name, from, length));
  }

  @Override
  public void delete(ObjectName name) {
    done(() -> store.delete(name));
  }

  @Override
  public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
    store.writtenBefore(instant, each);
  }

  private void done(Runnable call) {
    try {
      call.run();
    } catch (SegmentStoreUnavailable failed) {
      failures.add(1);
      throw failed;
    }
  }

  private InputStream opened(Supplier<InputStream> call) {
    try {
      return call.get();
    } catch (SegmentStoreUnavailable failed) {
      failures.add(1);
      throw failed;
    }
  }
}
