package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Durable appends of two nodes to one log, beside plain inserts into one table of the same server.
 * Prints both rates and judges no more than that the log is whole: rates of a busy machine tell
 * nothing. {@code -Dreplayvault.appends.seconds=20} measures longer.
 */
final class AppendRateIT {
  private static final int NODES = 2;
  private static final int THREADS = 32;
  private static final long MILLIS = 1_000L * Integer.getInteger("replayvault.appends.seconds", 2);
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");
  private static final String PLAIN =
      """
      insert into plain (at, account_id, actor_id, action, outcome, subject, detail, request_id,
        masked_address) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final AccountId account = Fresh.account();
  private final PersonId person = Fresh.person();
  private final List<EntityManagerFactory> nodes = new ArrayList<>();
  private final List<OneConnection> connections = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set before each test
  private EmbeddedPostgres server;

  @BeforeEach
  void startADurableServer() throws IOException, SQLException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "120")
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    Migrations.MAIN.run(server.getPostgresDatabase());
    execute(
        """
        create table plain (id bigint generated always as identity primary key,
          at timestamptz(3) not null, account_id text, actor_id text, action text not null,
          outcome text not null, subject text not null, detail text not null,
          request_id text not null, masked_address text not null)
        """);
    for (int i = 0; i < NODES; i++) {
      OneConnection connection = new OneConnection(server.getPostgresDatabase().getConnection());
      connections.add(connection);
      nodes.add(FreshDatabase.factory("replayvault", connection.source()));
    }
  }

  @AfterEach
  void stop() throws IOException, SQLException {
    nodes.forEach(EntityManagerFactory::close);
    for (OneConnection each : connections) {
      each.close();
    }
    server.close();
  }

  @Test
  void two_nodes_append_without_gaps_at_a_rate_beside_plain_inserts() throws Exception {
    appends(MILLIS / 2);
    double plain = inserts(MILLIS);
    double appended = appends(MILLIS);
    plain = (plain + inserts(MILLIS)) / 2;
    System.out.printf(
        "%d nodes with %d threads each: %.0f appends/s, beside %.0f plain inserts/s of %d: %.2f%n",
        NODES, THREADS, appended, plain, NODES * THREADS, appended / plain);
    assertThat(answer("select last from audit_counter")).isPositive();
    assertThat(answer("select last - (select count(*) from audit_record) from audit_counter"))
        .isZero();
    assertThat(answer("select min(sequence) from audit_record")).isEqualTo(1);
  }

  private double appends(long millis) throws Exception {
    List<Writer> writers = new ArrayList<>();
    for (EntityManagerFactory node : nodes) {
      AuditLog log = new JpaAuditLog(node);
      for (int i = 0; i < THREADS; i++) {
        writers.add(() -> log.append(entry()));
      }
    }
    return rate(writers, millis);
  }

  private double inserts(long millis) throws Exception {
    List<Writer> writers = new ArrayList<>();
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < NODES * THREADS; i++) {
      Connection connection = server.getPostgresDatabase().getConnection();
      open.add(connection);
      PreparedStatement insert = connection.prepareStatement(PLAIN);
      writers.add(() -> insert(insert));
    }
    double rate = rate(writers, millis);
    for (Connection each : open) {
      each.close();
    }
    return rate;
  }

  private void insert(PreparedStatement insert) throws SQLException {
    insert.setTimestamp(1, Timestamp.from(NOW));
    List<String> texts =
        List.of(
            account.value(),
            person.value(),
            AuditAction.SESSION_REPLAY.name(),
            AuditOutcome.ALLOWED.name(),
            "session:abc",
            "0-30000",
            "request-1",
            "192.0.*.*");
    for (int i = 0; i < texts.size(); i++) {
      insert.setString(i + 2, texts.get(i));
    }
    insert.executeUpdate();
  }

  private AuditEntry entry() {
    return new AuditEntry(
        NOW,
        Optional.of(account),
        Optional.of(person),
        AuditAction.SESSION_REPLAY,
        AuditOutcome.ALLOWED,
        "session:abc",
        "0-30000",
        new RequestFacts("request-1", "192.0.*.*"));
  }

  /** How often a second all writers together wrote. */
  private static double rate(List<Writer> writers, long millis) throws Exception {
    AtomicLong written = new AtomicLong();
    long begin = System.nanoTime();
    long end = begin + TimeUnit.MILLISECONDS.toNanos(millis);
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      List<Future<?>> running = new ArrayList<>();
      for (Writer writer : writers) {
        running.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    writer.write();
                    written.incrementAndGet();
                  }
                  return true;
                }));
      }
      for (Future<?> each : running) {
        each.get(60, TimeUnit.SECONDS);
      }
    }
    return written.get() * 1e9 / (System.nanoTime() - begin);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long answer(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Writes once. */
  @FunctionalInterface
  private interface Writer {
    void write() throws SQLException;
  }
}
