package io.replayvault.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.architecture.Adr;
import io.replayvault.system.Deployment;
import io.replayvault.system.RunningReplayVault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Each of the three questions of health while one store is gone: only <em>ready</em> is no, it says
 * which one and why, and nothing that leads there.
 */
@Adr(40)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HealthIT {
  private static final String DATABASE = "vault_index";
  private static final String KEY_STORE = "vault_keys";
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private Deployment deployment;
  private OperationsClient operations;

  @BeforeAll
  void start() throws Exception {
    deployment = Deployment.start(Files.createTempDirectory("replayvault-health"), 1, Map.of());
    operations = new OperationsClient(deployment.node(0));
  }

  @AfterAll
  void stop() {
    deployment.close();
  }

  @AfterEach
  void it_is_ready_again_by_itself() throws Exception {
    assertThat(awaitReady("200"))
        .containsEntry("database", "UP: it answers")
        .containsEntry("key store", "UP: it answers")
        .containsEntry("segment store", "UP: it answers");
  }

  @Test
  void without_the_bucket_only_the_segment_store_is_down() throws Exception {
    deployment.objects().kill();
    try {
      assertDown("segment store", List.of("database", "key store", "root key"));
    } finally {
      deployment.objects().restart();
    }
  }

  @Test
  void without_the_key_store_only_that_is_down() throws Exception {
    close(KEY_STORE);
    try {
      assertDown("key store", List.of("database", "segment store"));
    } finally {
      open(KEY_STORE);
    }
  }

  @Test
  void without_the_database_only_that_is_down() throws Exception {
    close(DATABASE);
    try {
      assertDown("database", List.of("key store", "segment store"));
    } finally {
      open(DATABASE);
    }
  }

  @Test
  void without_the_databases_server_both_are_not_reached() throws Exception {
    deployment.postgres().kill();
    try {
      Map<String, String> ready = awaitReady("503");
      // Each check has its own turn: one of them may have asked just before.
      long end = System.nanoTime() + PATIENCE_NANOS;
      while (System.nanoTime() < end && isAnyUp(ready)) {
        Thread.sleep(200);
        ready = awaitReady("503");
      }
      assertThat(ready)
          .containsEntry("database", "DOWN: it cannot be reached")
          .containsEntry("key store", "DOWN: it cannot be reached")
          .containsEntry("segment store", "UP: it answers");
      assertStartedAndLive();
      assertNothingLeadsThere();
    } finally {
      deployment.postgres().restart();
    }
  }

  private void assertDown(String gone, List<String> others) throws Exception {
    Map<String, String> ready = awaitReady("503");
    assertThat(ready.get(gone)).startsWith("DOWN: it ");
    for (String other : others) {
      assertThat(ready).containsEntry(other, "UP: it answers");
    }
    assertStartedAndLive();
    assertNothingLeadsThere();
  }

  /** A restart would mend nothing, so nobody is to be made to restart the node. */
  private void assertStartedAndLive() throws Exception {
    assertThat(operations.health("started"))
        .containsEntry("status", "200")
        .containsEntry("node", "UP: it has started");
    assertThat(operations.health("live"))
        .containsEntry("status", "200")
        .containsEntry("node", "UP: its threads go on");
  }

  private void assertNothingLeadsThere() throws Exception {
    RunningReplayVault node = deployment.node(0);
    Path shared = node.home().resolveSibling("../shared").normalize();
    List<String> telling =
        List.of(
            "127.0.0.1",
            "localhost",
            "jdbc:",
            "s3:",
            "http",
            DATABASE,
            KEY_STORE,
            "Exception",
            "FATAL",
            "" + deployment.postgres().port(),
            "" + deployment.objects().port(),
            Files.readString(shared.resolve("database-password")),
            node.home().toString());
    for (String kind : List.of("started", "ready", "live")) {
      String body = operations.healthAnswer(kind);
      assertThat(body).contains("\"reason\"");
      for (String each : telling) {
        assertThat(body).as(kind).doesNotContain(each);
      }
    }
  }

  private static boolean isAnyUp(Map<String, String> ready) {
    return ready.getOrDefault("database", "").startsWith("UP")
        || ready.getOrDefault("key store", "").startsWith("UP");
  }

  private Map<String, String> awaitReady(String status) throws Exception {
    long end = System.nanoTime() + PATIENCE_NANOS;
    Map<String, String> ready = operations.health("ready");
    while (!status.equals(ready.get("status"))) {
      assertThat(System.nanoTime()).as("patience for %s: %s", status, ready).isLessThan(end);
      Thread.sleep(200);
      ready = operations.health("ready");
    }
    return ready;
  }

  /** To everybody but the server's administrator, and whoever is in is put out. */
  private void close(String database) throws Exception {
    deployment
        .postgres()
        .run(
            "postgres",
            "alter database " + database + " with allow_connections false",
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + database
                + "'");
  }

  private void open(String database) throws Exception {
    deployment
        .postgres()
        .run("postgres", "alter database " + database + " with allow_connections true");
  }
}
