package io.replayvault.bootstrap.traces;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.replayvault.application.session.out.SegmentStore;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes spans, or nothing at all: what is not traced is handed back as it is. */
public sealed interface Traces {
  /** The store, each of whose calls is a span. */
  SegmentStore around(SegmentStore store, String place);

  /** The database, each of whose statements is a span. */
  DataSource around(DataSource database, String name);

  /** Says in the span of the request now in work which request it is. */
  void mark(String requestId);

  /** No traces. */
  record Off() implements Traces {
    @Override
    public SegmentStore around(SegmentStore store, String place) {
      return store;
    }

    @Override
    public DataSource around(DataSource database, String name) {
      return database;
    }

    @Override
    public void mark(String requestId) {
      // There is no span.
    }
  }

  /**
   * Traces by OpenTelemetry.
   *
   * @param tracer the application's
   */
  record On(Tracer tracer) implements Traces {
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    /**
     * Refuses to trace where nothing would take addresses and ids out of spans.
     *
     * @throws IllegalStateException then
     */
    public static On of(OpenTelemetry telemetry) {
      Tracer tracer = telemetry.getTracer(SafeSpans.OWN);
      if (!SafeSpans.areInPlace()) {
        throw new IllegalStateException(
            "REPLAYVAULT_TRACES: the server takes no span processor of ours, so that spans would"
                + " hold addresses");
      }
      return new On(tracer);
    }

    @Override
    public SegmentStore around(SegmentStore store, String place) {
      return new TracedSegmentStore(store, place, this);
    }

    @Override
    public DataSource around(DataSource database, String name) {
      return TracedDataSource.around(database, name, this);
    }

    @Override
    public void mark(String requestId) {
      Span.current().setAttribute(SafeSpans.REQUEST, requestId);
    }

    Span begin(String name) {
      return tracer.spanBuilder(name).setSpanKind(SpanKind.CLIENT).startSpan();
    }

    /** Does it within the span, which ends with it. Of what is thrown only the class is kept. */
    <T extends @Nullable Object> T within(Span span, Callable<T> work) throws Exception {
      try (Scope current = span.makeCurrent()) {
        return work.call();
      } catch (Exception failed) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(ERROR, failed.getClass().getSimpleName());
        throw failed;
      } finally {
        span.end();
      }
    }
  }
}
