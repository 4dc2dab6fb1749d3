package io.replayvault.proof;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.launch.database.TestPostgres;
import io.replayvault.persistence.audit.JdbcAuditLog;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.replayvault.persistence.database.Migrations;
import io.replayvault.persistence.database.PatientDataSource;
import io.replayvault.system.WholeFolder;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * How many records two nodes append to one log in a second, durable, beside plain inserts into one
 * table of the same PostgreSQL in the same run (clause F3).
 */
final class AppendsBesideInserts implements Claim {
  private static final int NODES = 2;
  private static final int THREADS = 32;
  private static final double LEAST_SHARE = 0.5;
  private static final String PLAIN =
      """
      insert into plain (at, account_id, actor_id, action, outcome, subject, detail, request_id,
        masked_address) values (now(), 'account-1', 'person-1', 'SESSION_REPLAY', 'ALLOWED',
        'session:abc', '0-30000', 'request-1', '192.0.*.*')
      """;

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-append-rate");
    try (TestPostgres postgres =
            TestPostgres.start(
                folder, "max_connections = 250", "fsync = on", "synchronous_commit = on");
        KeptConnections connections =
            new KeptConnections(
                postgres.url("127.0.0.1", "postgres"),
                TestPostgres.SUPERUSER,
                Files.readString(postgres.secret()).strip())) {
      Migrations.MAIN.run(connections.fresh());
      postgres.run(
          "postgres",
          """
          create table plain (id bigint generated always as identity primary key,
            at timestamptz(3) not null, account_id text, actor_id text, action text not null,
            outcome text not null, subject text not null, detail text not null,
            request_id text not null, masked_address text not null)
          """);
      return rows(postgres, connections, size.of(30_000, 3_000));
    } finally {
      WholeFolder.delete(folder);
    }
  }

  private static List<Row> rows(TestPostgres postgres, KeptConnections connections, long millis)
      throws Exception {
    List<Writer> inserts = inserts(connections);
    List<EntityManagerFactory> nodes = new ArrayList<>();
    try {
      List<Writer> grouped = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        EntityManagerFactory node =
            Persistence.createEntityManagerFactory(
                "replayvault",
                Map.of(
                    "jakarta.persistence.nonJtaDataSource",
                    PatientDataSource.around(connections.kept())));
        nodes.add(node);
        appends(grouped, new JpaAuditLog(node));
      }
      List<Writer> single = new ArrayList<>();
      for (int i = 0; i < NODES * THREADS; i++) {
        AuditLog alone = new JdbcAuditLog(connections.kept());
        single.add(() -> alone.append(MadeUpLog.entry(1, "looked")));
      }
      rate(grouped, millis / 4);
      rate(inserts, millis / 4);
      // One within the other, so that what else the machine does meets both.
      Tally before = rate(inserts, millis / 2);
      Tally appended = rate(grouped, millis);
      Tally after = rate(inserts, millis / 2);
      Tally alone = rate(single, millis / 2);
      return rows(postgres, (before.perSecond() + after.perSecond()) / 2, appended, alone);
    } finally {
      nodes.forEach(EntityManagerFactory::close);
    }
  }

  private static List<Row> rows(TestPostgres postgres, double plain, Tally appended, Tally alone)
      throws Exception {
    double share = appended.perSecond() / plain;
    double shareAlone = alone.perSecond() / plain;
    String gaps =
        postgres
            .ask(
                "postgres",
                TestPostgres.SUPERUSER,
                Files.readString(postgres.secret()).strip(),
                "select last - (select count(*) from audit_record) from audit_counter")
            .getFirst();
    return List.of(
        new Row(
            "Durable appends of two nodes, beside plain inserts in the same run",
            "F3",
            (int) appended.written(),
            "%.0f a second beside %.0f: %.2f, %s gaps"
                .formatted(appended.perSecond(), plain, share, gaps),
            "at least " + LEAST_SHARE + ", 0 gaps",
            share >= LEAST_SHARE && gaps.equals("0")),
        new Row(
            "  counter-proof: a log where each append commits alone",
            "F3",
            (int) alone.written(),
            "%.0f a second: %.2f".formatted(alone.perSecond(), shareAlone),
            "less than " + LEAST_SHARE,
            shareAlone < LEAST_SHARE));
  }

  private static void appends(List<Writer> writers, AuditLog log) {
    for (int i = 0; i < THREADS; i++) {
      writers.add(() -> log.append(MadeUpLog.entry(1, "looked")));
    }
  }

  private static List<Writer> inserts(KeptConnections connections) throws SQLException {
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < NODES * THREADS; i++) {
      DataSource own = connections.kept();
      Connection connection = own.getConnection();
      PreparedStatement insert = connection.prepareStatement(PLAIN);
      writers.add(insert::executeUpdate);
    }
    return writers;
  }

  private static Tally rate(List<Writer> writers, long millis) throws Exception {
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
                    written.addAndGet(isWritten(writer) ? 1 : 0);
                  }
                  return true;
                }));
      }
      for (Future<?> each : running) {
        each.get(5, TimeUnit.MINUTES);
      }
    }
    return new Tally(written.get(), (System.nanoTime() - begin) / 1e9);
  }

  private static boolean isWritten(Writer writer) throws SQLException {
    try {
      writer.write();
      return true;
    } catch (AuditUnavailable waitedTooLong) {
      return false;
    }
  }

  private record Tally(long written, double seconds) {
    double perSecond() {
      return written / seconds;
    }
  }

  /** Writes once. */
  private interface Writer {
    void write() throws SQLException;
  }
}
