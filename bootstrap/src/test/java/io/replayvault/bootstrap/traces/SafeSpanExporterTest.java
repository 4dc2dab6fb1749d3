package io.replayvault.bootstrap.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.replayvault.architecture.Adr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leaves in a span, whatever the server has put into it. */
@Adr(40)
final class SafeSpanExporterTest {
  private static final String CANARY = "canary-4711";

  private final List<SpanData> sent = new ArrayList<>();
  private final SdkTracerProvider tracers =
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(new SafeSpanExporter(kept())))
          .build();

  @Test
  void a_request_leaves_with_its_method_and_route_alone() {
    Span span =
        tracers
            .get("server")
            .spanBuilder("PUT /sessions/" + CANARY)
            .setSpanKind(SpanKind.SERVER)
            .startSpan();
    span.setAttribute("http.request.method", "PUT");
    span.setAttribute("http.route", "/sessions/{session}");
    span.setAttribute("http.response.status_code", 204L);
    for (String name :
        List.of(
            "url.path", "url.query", "client.address", "server.address", "user_agent.original")) {
      span.setAttribute(name, CANARY);
    }
    span.recordException(new IllegalStateException(CANARY));
    span.setStatus(StatusCode.ERROR, CANARY);
    span.end();

    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).getName()).isEqualTo("PUT /sessions/{session}");
    assertThat(sent.get(0).getAttributes().size()).isEqualTo(3);
    assertThat(sent.get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(told(sent.get(0))).contains("204").doesNotContain(CANARY);
  }

  @Test
  void a_request_without_a_route_leaves_without_its_path() {
    Span span =
        tracers
            .get("server")
            .spanBuilder("GET /" + CANARY)
            .setSpanKind(SpanKind.SERVER)
            .startSpan();
    span.setAttribute("http.request.method", "GET");
    span.end();

    assertThat(sent.get(0).getName()).isEqualTo("GET");
  }

  @Test
  void of_spans_within_only_ours_keep_their_names() {
    tracers.get("a client of the server's").spanBuilder("GET /" + CANARY).startSpan().end();
    tracers.get(SafeSpans.OWN).spanBuilder("store write").startSpan().end();

    assertThat(sent).extracting(SpanData::getName).containsExactly("internal", "store write");
  }

  /** All that an exporter reads of a span. */
  private static String told(SpanData span) {
    return span.getName()
        + span.getAttributes()
        + span.getEvents()
        + span.getLinks()
        + span.getStatus()
        + span.getResource();
  }

  private SpanExporter kept() {
    return new SpanExporter() {
      @Override
      public CompletableResultCode export(Collection<SpanData> spans) {
        sent.addAll(spans);
        return CompletableResultCode.ofSuccess();
      }

      @Override
      public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
      }

      @Override
      public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
      }
    };
  }
}
