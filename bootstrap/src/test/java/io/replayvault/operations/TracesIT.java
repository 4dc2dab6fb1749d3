package io.replayvault.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span;
import io.replayvault.architecture.Adr;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.ObjectStore;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import io.replayvault.system.VaultDatabase;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a collector of traces is told of an upload and a replay, and what it is not. */
@Adr(40)
final class TracesIT {
  private static final String ORIGIN = "https://canary-shop.example";

  /** Sixteen bytes of our own: {@code canary-visitor-1}. */
  private static final String VISITOR = "Y2FuYXJ5LXZpc2l0b3ItMQ";

  /** A page's address, a label and what was typed. */
  private static final String SEGMENT =
      "[{\"type\":5,\"timestamp\":AT,\"data\":{\"tag\":\"rv.page\",\"payload\":{\"path\":\"/canary/one\"}}},"
          + "{\"type\":5,\"timestamp\":AT,\"data\":{\"tag\":\"rv.event\",\"payload\":{\"name\":\"canary\"}}},"
          + "{\"type\":3,\"timestamp\":AT,\"data\":{\"source\":5,\"id\":1,\"text\":\"canary\"}}]";

  private static final String UPLOAD = "PUT /record/v1/sessions/{session}/segments/";

  @Test
  void a_request_is_followed_to_the_stores_and_names_nobody() throws Exception {
    followed(Map.of());
  }

  @Test
  void so_it_is_where_segments_lie_on_s3() throws Exception {
    try (ObjectStore objects = ObjectStore.start(Files.createTempDirectory("replayvault-s3"))) {
      String sent = followed(objects.settings());
      assertThat(sent).doesNotContain("s3://", "segments/eu", objects.endpoint());
    }
  }

  /** Everything that the collector was sent. */
  private static String followed(Map<String, String> more) throws Exception {
    List<String> canaries = new ArrayList<>(List.of("canary", "127.0.0.1", "localhost", VISITOR));
    Map<String, String> settings = new HashMap<>(more);
    try (OtlpReceiver collector = new OtlpReceiver()) {
      settings.put("REPLAYVAULT_TRACES", collector.endpoint().toString());
      settings.put("REPLAYVAULT_TRACES_SHARE", "1");
      try (RunningReplayVault vault =
          RunningReplayVault.start(Files.createTempDirectory("replayvault-traces"), settings)) {
        canaries.addAll(use(vault));
        Thread.sleep(8_000);
      }
      assertFollowed(collector);
      for (String canary : canaries) {
        assertThat(collector.all()).doesNotContainIgnoringCase(canary);
      }
      assertThat(collector.all())
          .doesNotContain("url.", "client.address", "user_agent", "process.");
      return collector.all();
    }
  }

  /** Uploads, replays and searches; answers what names who did it, and with what. */
  private static List<String> use(RunningReplayVault vault) throws Exception {
    ConsoleClient console = ConsoleClient.signIn(vault);
    String siteKey = console.createSite("Canary shop", List.of(ORIGIN)).get("siteKey").asText();
    Uploader visitor = new Uploader(vault.recording(), ORIGIN);
    OpenedSession session = visitor.open(siteKey, VISITOR, "/canary/page");
    assertThat(visitor.identify(session, "canary-customer-4711")).isBetween(200, 299);
    long at = System.currentTimeMillis();
    String segment = SEGMENT.replace("AT", Long.toString(at));
    assertThat(visitor.put(session, 0, segment)).isEqualTo(204);
    assertThat(visitor.put(new OpenedSession(session.id(), "worthless"), 1, segment))
        .isEqualTo(401);
    assertThat(console.events(session.id(), at, at + 1)).isNotEmpty();
    console.get("/api/v1/sessions?page=canary");
    List<String> names =
        new ArrayList<>(List.of(siteKey, session.id(), session.token(), RunningReplayVault.EMAIL));
    for (String ids :
        List.of("select id from account", "select id from site", "select id from person")) {
      names.addAll(VaultDatabase.query(vault, ids));
    }
    return names;
  }

  private static void assertFollowed(OtlpReceiver collector) {
    Span upload =
        collector.spans().stream()
            .filter(span -> span.getName().startsWith(UPLOAD))
            .filter(span -> !below(collector.spans(), span, "segment store write").isEmpty())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no upload among " + names(collector)));
    assertThat(below(collector.spans(), upload, "sql insert")).isNotEmpty();
    assertThat(texts(below(collector.spans(), upload, "sql ")))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("insert into segment"));
    assertThat(names(collector)).anyMatch(name -> name.startsWith("segment store open"));
    assertThat(upload.getAttributesList())
        .filteredOn(attribute -> attribute.getKey().equals("replayvault.request"))
        .singleElement()
        .satisfies(attribute -> assertThat(attribute.getValue().getStringValue()).hasSize(24));
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
