package io.replayvault.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.application.node.out.Measure;
import io.replayvault.architecture.Adr;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import io.replayvault.system.VaultDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What an operator sees of a node that has been used, and that nobody is recognised by it. */
@Adr(40)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OperatorSeesIT {
  private static final String ORIGIN = "https://canary-shop.example";
  private static final String STRANGER = "canary.stranger@example.com";
  private static final int SEGMENTS = 3;

  private final List<String> canaries = new ArrayList<>(List.of("canary"));
  private RunningReplayVault vault;
  private OperationsClient operations;
  private OpenedSession session;

  @BeforeAll
  void use() throws Exception {
    vault =
        RunningReplayVault.start(
            Files.createTempDirectory("replayvault-operator"),
            Map.of("REPLAYVAULT_STOP_DRAIN", "5"));
    operations = new OperationsClient(vault);
    ConsoleClient console = ConsoleClient.signIn(vault);
    JsonNode site = console.createSite("Canary shop", List.of(ORIGIN));
    String siteKey = site.get("siteKey").asText();
    Uploader visitor = new Uploader(vault.recording(), ORIGIN);
    session = visitor.open(siteKey);
    for (int number = 0; number < SEGMENTS; number++) {
      assertThat(visitor.put(session, number, segment())).isEqualTo(204);
    }
    assertThat(visitor.put(new OpenedSession(session.id(), "worthless"), 9, segment()))
        .isEqualTo(401);
    console.get("/api/v1/sessions/" + session.id());
    assertThat(ConsoleClient.tryToSignIn(vault.console(), STRANGER, "canary password 1"))
        .isEqualTo(401);
    canaries.addAll(List.of(siteKey, session.id(), session.token(), RunningReplayVault.EMAIL));
    for (String ids :
        List.of("select id from account", "select id from site", "select id from person")) {
      canaries.addAll(VaultDatabase.query(vault, ids));
    }
    awaitFigures();
  }

  @AfterAll
  void stop() {
    vault.close();
  }

  @Test
  @Order(1)
  void every_measure_is_there_with_what_has_happened() throws Exception {
    Map<String, Double> scrape = operations.scrape();
    Set<String> names = names(scrape);
    for (Measure measure : Measure.values()) {
      assertThat(names).as(measure.description()).contains(exposed(measure));
    }
    assertThat(value(scrape, "replayvault_uploads_stored_total")).isEqualTo(SEGMENTS);
    assertThat(value(scrape, "replayvault_upload_seconds_count")).isEqualTo(SEGMENTS + 1);
    assertThat(of(scrape, "replayvault_refusals_total", "bad-upload-token")).isEqualTo(1);
    assertThat(of(scrape, "replayvault_refusals_total", "sign-in-refused")).isEqualTo(1);
    assertThat(of(scrape, "replayvault_sign_ins_total", "signed-in")).isEqualTo(1);
    assertThat(of(scrape, "replayvault_sign_ins_total", "refused")).isEqualTo(1);
    assertThat(value(scrape, "replayvault_received_bytes_total")).isGreaterThan(100);
    assertThat(value(scrape, "replayvault_sealed_bytes_total")).isGreaterThan(100);
    assertThat(value(scrape, "replayvault_store_write_seconds_count")).isEqualTo(SEGMENTS);
    assertThat(value(scrape, "replayvault_sessions_live")).isEqualTo(1);
    assertThat(value(scrape, "replayvault_key_cache_keys")).isPositive();
    assertThat(value(scrape, "replayvault_key_cache_age_seconds")).isBetween(5.0, 300.0);
    assertThat(value(scrape, "replayvault_key_cache_hits_total")).isPositive();
    assertThat(value(scrape, "replayvault_audit_append_seconds_count")).isPositive();
    assertThat(value(scrape, "replayvault_certificate_left_days")).isGreaterThan(20);
    assertThat(of(scrape, "replayvault_change_feed_silence_seconds", "main")).isLessThan(5);
    assertThat(of(scrape, "replayvault_change_feed_silence_seconds", "keys")).isLessThan(5);
    assertThat(of(scrape, "replayvault_connections_in_use", "main")).isBetween(0.0, 30.0);
    assertThat(of(scrape, "replayvault_connection_wait_seconds_count", "main")).isPositive();
    assertThat(of(scrape, "replayvault_connection_wait_seconds_count", "keys")).isPositive();
  }

  @Test
  @Order(2)
  void no_metric_and_no_health_check_says_whose_it_is() throws Exception {
    String told = operations.metrics() + operations.health("ready") + operations.health("live");
    for (String canary : canaries) {
      assertThat(told).doesNotContainIgnoringCase(canary);
    }
    assertThat(told).doesNotContain(vault.home().toString(), "jdbc:", "Exception:");
    assertThat(canaries).as("counter-proof: ids were planted").hasSizeGreaterThan(7);
  }

  @Test
  @Order(3)
  void dashboard_and_alerts_read_what_is_exposed() throws Exception {
    Set<String> exposed = names(operations.scrape());
    Map<String, Set<String>> read = Expressions.metrics(dashboard(), alerts());
    assertThat(read).hasSizeGreaterThan(30);
    // Prometheus makes this one by itself.
    exposed.add("up");
    read.forEach((place, metrics) -> assertThat(exposed).as(place).containsAll(metrics));
  }

  @Test
  @Order(4)
  void an_expression_that_is_none_is_seen() throws IOException {
    Path broken = Files.createTempFile("replayvault-alerts", ".yaml");
    Files.writeString(broken, Files.readString(alerts()).replace("rate(", "rate(("));
    assertThatIllegalStateException()
        .isThrownBy(() -> Expressions.metrics(dashboard(), broken))
        .withMessageContaining("an expression is not what it should be");
    Files.delete(broken);
  }

  @Test
  @Order(5)
  void each_check_says_why_it_is_well() throws Exception {
    assertThat(operations.health("started"))
        .containsEntry("status", "200")
        .containsEntry("node", "UP: it has started");
    assertThat(operations.health("live")).containsEntry("node", "UP: its threads go on");
    assertThat(operations.health("ready"))
        .containsEntry("status", "200")
        .containsEntry("node", "UP: it takes requests")
        .containsEntry("database", "UP: it answers")
        .containsEntry("key store", "UP: it answers")
        .containsEntry("segment store", "UP: it answers")
        .containsEntry("root key", "UP: it answers")
        .containsEntry("checkpoints", "UP: no other place is set");
  }

  @Test
  @Order(6)
  void a_segment_store_that_is_gone_makes_a_node_not_ready() throws Exception {
    Path segments = vault.home().resolve("segments");
    Path away = vault.home().resolve("segments-away");
    Files.move(segments, away);
    Files.createFile(segments);
    try {
      awaitReady("503");
      assertThat(operations.health("ready"))
          .containsEntry("segment store", "DOWN: it cannot be reached")
          .containsEntry("database", "UP: it answers");
      assertThat(operations.health("live")).containsEntry("status", "200");
    } finally {
      Files.delete(segments);
      Files.move(away, segments);
    }
    awaitReady("200");
  }

  @Test
  @Order(7)
  void a_node_that_is_about_to_stop_says_so_and_still_takes_uploads() throws Exception {
    ProcessHandle.of(vault.pid()).orElseThrow().destroy();
    awaitReady("503");
    assertThat(operations.health("ready")).containsEntry("node", "DOWN: it is about to stop");
    assertThat(operations.health("live")).containsEntry("status", "200");
    Uploader visitor = new Uploader(vault.recording(), ORIGIN);
    assertThat(visitor.put(session, SEGMENTS, segment())).isEqualTo(204);
  }

  /** What is counted elsewhere, and what the database is asked for, comes later. */
  private void awaitFigures() throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    Map<String, Double> scrape = operations.scrape();
    while (value(scrape, "replayvault_sessions_live") < 1
        || value(scrape, "replayvault_received_bytes_total") < 1
        || value(scrape, "replayvault_key_cache_age_seconds") < 5) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      Thread.sleep(1_000);
      scrape = operations.scrape();
    }
  }

  private void awaitReady(String status) throws Exception {
    long end = System.nanoTime() + 15_000_000_000L;
    while (!status.equals(operations.health("ready").get("status"))) {
      assertThat(System.nanoTime()).as("patience for " + status).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static String exposed(Measure measure) {
    String name = measure.id() + measure.unit().map(unit -> "_" + unit).orElse("");
    return switch (measure.kind()) {
      case COUNTER -> name + "_total";
      case TIMER -> name + "_count";
      case GAUGE -> name;
    };
  }

  private static Set<String> names(Map<String, Double> scrape) {
    Set<String> names = new TreeSet<>();
    scrape.keySet().forEach(series -> names.add(series.split("\\{", 2)[0]));
    return names;
  }

  private static double value(Map<String, Double> scrape, String name) {
    return scrape.entrySet().stream()
        .filter(each -> each.getKey().split("\\{", 2)[0].equals(name))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static double of(Map<String, Double> scrape, String name, String label) {
    return scrape.entrySet().stream()
        .filter(each -> each.getKey().split("\\{", 2)[0].equals(name))
        .filter(each -> each.getKey().contains("=\"" + label + "\""))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static Path dashboard() {
    return BuiltProduct.checkout().resolve("docs/deploy/grafana/replayvault.json");
  }

  private static Path alerts() {
    return BuiltProduct.checkout().resolve("docs/deploy/prometheus/replayvault-alerts.yaml");
  }

  private static String segment() {
    long now = System.currentTimeMillis();
    return ("[{\"type\":5,\"timestamp\":%d,\"data\":{\"tag\":\"rv.event\",\"payload\":{\"name\":\"canary\"}}},"
            + "{\"type\":3,\"timestamp\":%d,\"data\":{\"source\":3,\"id\":1,\"x\":0,\"y\":0}}]")
        .formatted(now, now);
  }
}
