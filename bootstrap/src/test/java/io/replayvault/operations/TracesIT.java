package io.replayvault.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span;
import io.replayvault.architecture.Adr;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import io.replayvault.system.VaultDatabase;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a collector of traces is told of an upload and a replay, and what it is not. */
@Adr(40)
final class TracesIT {
  private static final String ORIGIN = "https://canary-shop.example";
  private static final String UPLOAD = "PUT /record/v1/sessions/{session}/segments/";

  @Test
  void a_request_is_followed_to_the_stores_and_names_nobody() throws Exception {
    List<String> canaries = new ArrayList<>(List.of("canary", "127.0.0.1", "localhost"));
    try (OtlpReceiver collector = new OtlpReceiver();
        RunningReplayVault vault =
            RunningReplayVault.start(
                Files.createTempDirectory("replayvault-traces"),
                Map.of(
                    "REPLAYVAULT_TRACES",
                    collector.endpoint().toString(),
                    "REPLAYVAULT_TRACES_SHARE",
                    "1"))) {
      ConsoleClient console = ConsoleClient.signIn(vault);
      String siteKey = console.createSite("Canary shop", List.of(ORIGIN)).get("siteKey").asText();
      Uploader visitor = new Uploader(vault.recording(), ORIGIN);
      OpenedSession session = visitor.open(siteKey);
      long at = System.currentTimeMillis();
      String segment =
          "[{\"type\":3,\"timestamp\":%d,\"data\":{\"source\":3,\"id\":1,\"x\":0,\"y\":0}}]"
              .formatted(at);
      assertThat(visitor.put(session, 0, segment)).isEqualTo(204);
      assertThat(visitor.put(new OpenedSession(session.id(), "worthless"), 1, segment))
          .isEqualTo(401);
      assertThat(console.events(session.id(), at, at + 1)).hasSize(1);
      console.get("/api/v1/sessions?page=canary");
      canaries.addAll(List.of(siteKey, session.id(), session.token(), RunningReplayVault.EMAIL));
      for (String ids :
          List.of("select id from account", "select id from site", "select id from person")) {
        canaries.addAll(VaultDatabase.query(vault, ids));
      }
      Thread.sleep(8_000);

      Span upload =
          collector.spans().stream()
              .filter(span -> span.getName().startsWith(UPLOAD))
              .filter(span -> !below(collector.spans(), span, "segment store write").isEmpty())
              .findFirst()
              .orElseThrow(() -> new AssertionError("no upload among " + names(collector)));
      assertThat(below(collector.spans(), upload, "sql insert")).isNotEmpty();
      assertThat(texts(below(collector.spans(), upload, "sql ")))
          .anyMatch(
              text -> text.toLowerCase(java.util.Locale.ROOT).contains("insert into segment"));
      assertThat(names(collector)).anyMatch(name -> name.startsWith("segment store open"));
      assertThat(upload.getAttributesList())
          .filteredOn(attribute -> attribute.getKey().equals("replayvault.request"))
          .singleElement()
          .satisfies(attribute -> assertThat(attribute.getValue().getStringValue()).hasSize(24));
      for (String canary : canaries) {
        assertThat(collector.all()).doesNotContainIgnoringCase(canary);
      }
      assertThat(collector.all())
          .doesNotContain("url.", "client.address", "user_agent", "process.");
    }
  }

  private static List<Span> below(List<Span> all, Span top, String name) {
    Set<Object> family = new HashSet<>(Set.of(top.getSpanId()));
    for (int before = 0; before < family.size(); ) {
      before = family.size();
      for (Span span : all) {
        if (family.contains(span.getParentSpanId())) {
          family.add(span.getSpanId());
        }
      }
    }
    return all.stream()
        .filter(span -> span.getTraceId().equals(top.getTraceId()))
        .filter(span -> family.contains(span.getSpanId()) && span.getName().startsWith(name))
        .toList();
  }

  private static List<String> texts(List<Span> spans) {
    return spans.stream()
        .flatMap(span -> span.getAttributesList().stream())
        .filter(attribute -> attribute.getKey().equals("db.query.text"))
        .map(attribute -> attribute.getValue().getStringValue())
        .toList();
  }

  private static Set<String> names(OtlpReceiver collector) {
    return collector.spans().stream().map(Span::getName).collect(Collectors.toSet());
  }
}
