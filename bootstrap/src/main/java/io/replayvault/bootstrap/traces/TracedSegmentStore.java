package io.replayvault.bootstrap.traces;

import io.opentelemetry.api.trace.Span;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.bootstrap.traces.Traces.On;
import java.io.InputStream;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A {@link SegmentStore} each of whose calls is a span; which object it was stays out of it. */
final class TracedSegmentStore implements SegmentStore {
  private final SegmentStore store;
  private final String place;
  private final On traces;

  TracedSegmentStore(SegmentStore store, String place, On traces) {
    this.store = store;
    this.place = place;
    this.traces = traces;
  }

  @Override
  public void write(ObjectName name, InputStream content, long length) {
    traced(
        "write",
        () -> {
          store.write(name, content, length);
          return true;
        });
  }

  @Override
  public InputStream open(ObjectName name) {
    return traced("open", () -> store.open(name));
  }

  @Override
  public InputStream open(ObjectName name, long from, long length) {
    return traced("open part", () -> store.open(name, from, length));
  }

  @Override
  public void delete(ObjectName name) {
    traced(
        "delete",
        () -> {
          store.delete(name);
          return true;
        });
  }

  @Override
  public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
    store.writtenBefore(instant, each);
  }

  private <T> T traced(String what, Callable<T> call) {
    Span span = traces.begin("segment store " + what);
    span.setAttribute(SafeSpans.PLACE, place);
    try {
      return traces.within(span, call);
    } catch (RuntimeException asItIs) {
      throw asItIs;
    } catch (Exception impossible) {
      throw new IllegalStateException("a segment store threw what it does not declare", impossible);
    }
  }
}
