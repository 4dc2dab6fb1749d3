package io.replayvault.proof;

import io.replayvault.application.audit.DiscreetAuditLog;
import io.replayvault.application.audit.PersonalSealing;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.InMemoryKeptAddresses;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.KeptAddress;
import io.replayvault.kms.keys.GcmValueSealer;
import io.replayvault.kms.keys.HmacKeyedHash;
import io.replayvault.kms.keys.SecureChance;
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
import java.time.InstantSource;
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
 * table of the same PostgreSQL in the same run (clause F3). Each is somebody's, whose address and
 * agent are sealed beside it, as nearly all are. The nodes are two factories of entity managers in
 * one process, whose commits are grouped apart from each other; what the processes of two machines
 * would do to each other beyond that is not measured.
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

  private static final String GAPS =
      "select last - (select count(*) from audit_record) from audit_counter";

  /** Records that came with personal parts and have none beside them. */
  private static final String UNSEALED =
      """
      select count(*) from audit_record r left join audit_personal p on p.sequence = r.sequence
       where r.detail = 'looked' and (r.personal is null or p.sealed is null)
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
      PersonalSealing sealing = sealing();
      List<Writer> known = new ArrayList<>();
      List<Writer> bare = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        EntityManagerFactory node =
            Persistence.createEntityManagerFactory(
                "replayvault",
                Map.of(
                    "jakarta.persistence.nonJtaDataSource",
                    PatientDataSource.around(connections.kept())));
        nodes.add(node);
        AuditLog log = new JpaAuditLog(node);
        AuditLog discreet =
            new DiscreetAuditLog(
                log,
                new InMemoryKeptAddresses(KeptAddress.FULL),
                sealing::seal,
                InstantSource.system());
        // Alone, so that the account's key is there before all ask for it at once.
        discreet.append(MadeUpLog.known(1, "looked"));
        appends(known, discreet, MadeUpLog.known(1, "looked"));
        appends(bare, log, MadeUpLog.entry(1, "bare"));
      }
      List<Writer> single = new ArrayList<>();
      for (int i = 0; i < NODES * THREADS; i++) {
        AuditLog alone = new JdbcAuditLog(connections.kept());
        single.add(() -> alone.append(MadeUpLog.entry(1, "bare")));
      }
      rate(known, millis / 4);
      rate(inserts, millis / 4);
      Compared sealed = compared(inserts, known, millis);
      Compared without = compared(inserts, bare, millis / 2);
      Tally alone = rate(single, millis / 2);
      return List.of(
          sealed(sealed, counted(postgres, GAPS), counted(postgres, UNSEALED)),
          bare(without),
          alone(sealed.plain(), alone));
    } finally {
      nodes.forEach(EntityManagerFactory::close);
    }
  }

  /** One within the other, so that what else the machine does meets both. */
  private static Compared compared(List<Writer> inserts, List<Writer> appends, long millis)
      throws Exception {
    Tally before = rate(inserts, millis / 2);
    Tally appended = rate(appends, millis);
    Tally after = rate(inserts, millis / 2);
    return new Compared(appended, (before.perSecond() + after.perSecond()) / 2);
  }

  private static Row sealed(Compared compared, String gaps, String unsealed) {
    return new Row(
        "Durable appends of two nodes in one process, with sealed personal parts",
        "F3",
        compared.appended().written(),
        compared + ", " + gaps + " gaps, " + unsealed + " unsealed",
        "at least " + LEAST_SHARE + ", 0 gaps, 0 unsealed",
        compared.share() >= LEAST_SHARE && gaps.equals("0") && unsealed.equals("0"));
  }

  private static Row bare(Compared compared) {
    return new Row(
        "  and of records that have nothing personal",
        "F3",
        compared.appended().written(),
        compared.toString(),
        "at least " + LEAST_SHARE,
        compared.share() >= LEAST_SHARE);
  }

  private static Row alone(double plain, Tally alone) {
    double share = alone.perSecond() / plain;
    return new Row(
        "  counter-proof: a log where each append commits alone",
        "F3",
        alone.written(),
        "%.0f a second: %.2f".formatted(alone.perSecond(), share),
        "less than " + LEAST_SHARE,
        share < LEAST_SHARE);
  }

  private static String counted(TestPostgres postgres, String question) throws Exception {
    String secret = Files.readString(postgres.secret()).strip();
    return postgres.ask("postgres", TestPostgres.SUPERUSER, secret, question).getFirst();
  }

  /** As the product seals, under keys that are made up and remembered. */
  private static PersonalSealing sealing() {
    Chance chance = new SecureChance();
    return new PersonalSealing(
        new KeyRoom().accountKeys(), new GcmValueSealer(chance), new HmacKeyedHash(), chance);
  }

  private static void appends(List<Writer> writers, AuditLog log, AuditEntry entry) {
    for (int i = 0; i < THREADS; i++) {
      writers.add(() -> log.append(entry));
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

  /**
   * Appends beside plain inserts.
   *
   * @param plain how many in a second
   */
  private record Compared(Tally appended, double plain) {
    double share() {
      return appended.perSecond() / plain;
    }

    @Override
    public String toString() {
      return "%.0f a second beside %.0f plain inserts: %.2f"
          .formatted(appended.perSecond(), plain, share());
    }
  }

  /** Writes once. */
  private interface Writer {
    void write() throws SQLException;
  }
}
