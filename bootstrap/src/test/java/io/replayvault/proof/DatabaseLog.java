package io.replayvault.proof;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.audit.CheckpointSigner;
import io.replayvault.application.audit.ExportAuditService;
import io.replayvault.application.audit.LogRehashing;
import io.replayvault.application.audit.LogSealing;
import io.replayvault.application.audit.LogTampered;
import io.replayvault.application.audit.PersonalReading;
import io.replayvault.application.audit.PersonalSealing;
import io.replayvault.application.audit.in.ExportAudit;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditSequence.Appended;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.out.SimpleKeyedHash;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.CanonicalRecord;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import io.replayvault.domain.audit.export.ExportCheck;
import io.replayvault.domain.audit.export.Verdict;
import io.replayvault.launch.database.TestPostgres;
import io.replayvault.persistence.audit.JpaAuditLog;
import io.replayvault.persistence.audit.JpaAuditSequence;
import io.replayvault.persistence.audit.JpaAuditTree;
import io.replayvault.persistence.audit.JpaRehashProgress;
import io.replayvault.persistence.audit.JpaSideRecords;
import io.replayvault.persistence.database.Migrations;
import io.replayvault.persistence.database.PatientDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A log in the product's own tables, written and signed by the product, with the key out of the
 * database; and its administrator, whom no trigger or privilege stops. Two tiles are full, a third
 * is open, and two checkpoints were kept elsewhere. What was done to it can be undone.
 */
final class DatabaseLog implements AutoCloseable {
  static final int RECORDS = 600;

  /** How many records the first checkpoint is over. */
  static final int EARLIER = 300;

  private static final List<String> TABLES =
      List.of("audit_record", "audit_counter", "audit_tile", "audit_checkpoint", "audit_rehash");

  private final KeyRoom keys = new KeyRoom();
  private final CheckpointSigner signer = signer(keys);
  private final CheckpointSigner forger = signer(new KeyRoom());
  private final TestPostgres postgres;
  private final KeptConnections connections;
  private final Connection administrator;
  private final EntityManagerFactory database;
  private final LogSealing running;
  private final List<SignedNote> kept = new ArrayList<>();

  private DatabaseLog(
      TestPostgres postgres, KeptConnections connections, EntityManagerFactory database)
      throws SQLException {
    this.postgres = postgres;
    this.connections = connections;
    this.database = database;
    this.administrator = connections.fresh().getConnection();
    this.running = sealing(signer);
  }

  /** Starts a PostgreSQL in a folder, appends and signs. */
  static DatabaseLog start(Path folder) throws Exception {
    TestPostgres postgres = TestPostgres.start(folder);
    KeptConnections connections =
        new KeptConnections(
            postgres.url("127.0.0.1", "postgres"),
            TestPostgres.SUPERUSER,
            Files.readString(postgres.secret()).strip());
    Migrations.MAIN.run(connections.fresh());
    EntityManagerFactory database =
        Persistence.createEntityManagerFactory(
            "replayvault",
            Map.of(
                "jakarta.persistence.nonJtaDataSource",
                PatientDataSource.around(connections.kept())));
    DatabaseLog log = new DatabaseLog(postgres, connections, database);
    log.appendAndSign();
    return log;
  }

  private void appendAndSign() throws SQLException {
    JpaAuditLog log = new JpaAuditLog(database);
    for (int n = 1; n <= RECORDS; n++) {
      log.append(MadeUpLog.entry(n, "looked " + n));
      if (n == EARLIER || n == RECORDS) {
        kept.add(running.next().orElseThrow().note());
      }
    }
    tamper("create schema kept");
    for (String table : TABLES) {
      tamper("create table kept." + table + " as table " + table);
    }
    // Nothing that the database itself watches over stops its administrator.
    tamper("set session_replication_role = replica");
  }

  /** What was kept elsewhere, the earlier one first. */
  List<SignedNote> kept() {
    return List.copyOf(kept);
  }

  /** Runs the administrator's statements. */
  void tamper(String... statements) throws SQLException {
    try (Statement statement = administrator.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** Writes a note into a checkpoint's row. */
  void replaceCheckpoint(long size, String note) throws SQLException {
    try (PreparedStatement update =
        administrator.prepareStatement("update audit_checkpoint set note = ? where size = ?")) {
      update.setString(1, note);
      update.setLong(2, size);
      update.executeUpdate();
    }
  }

  /** The same statement under a key of the administrator's own. */
  SignedNote forged(SignedNote note) {
    return forger.sign(SignedCheckpoint.of(note, keys.clock.instant()).checkpoint());
  }

  /** Makes hashes of records, tiles and roots fit what lies there now; signed by another key. */
  void forge() throws SQLException {
    rehash();
    signAnew(forger);
  }

  /** The same, but a server that was started again signs it, with the right key. */
  void signAnewAfterRestart() throws SQLException {
    rehash();
    signAnew(signer);
  }

  private void rehash() throws SQLException {
    try (PreparedStatement update =
        administrator.prepareStatement(
            "update audit_record set leaf_hash = ? where sequence = ?")) {
      for (Appended each : sequence().from(1, 2 * RECORDS)) {
        update.setBytes(1, CanonicalRecord.leaf(each.record()).bytes());
        update.setLong(2, each.record().sequence());
        update.addBatch();
      }
      update.executeBatch();
    }
    tamper("delete from audit_tile", "delete from audit_checkpoint");
  }

  private void signAnew(CheckpointSigner as) {
    LogSealing sealing = sealing(as);
    while (sealing.next().isPresent()) {
      // Each call signs one checkpoint more.
    }
  }

  /** As it was signed. */
  void restore() throws SQLException {
    for (String table : TABLES) {
      tamper("delete from " + table, "insert into " + table + " select * from kept." + table);
    }
  }

  /** Whether the server that signed it, and goes on, finds it out before it signs again. */
  boolean isFoundByServer() {
    AuditTree tree = new JpaAuditTree(database);
    LogRehashing rehashing =
        new LogRehashing(sequence(), tree, signer, new JpaRehashProgress(database), keys.clock);
    try {
      while (rehashing.next()) {
        // Each call hashes one tile more.
      }
      do {
        // Until there are more than were signed: before that, nothing is to be signed.
        new JpaAuditLog(database).append(MadeUpLog.entry(1, "one more"));
        running.next();
      } while (sequence().last() <= RECORDS);
      return false;
    } catch (LogTampered found) {
      return true;
    }
  }

  /** Whether the verifier finds it out in an export, held to those checkpoints. */
  boolean isFoundByVerifier(List<SignedNote> heldTo) throws IOException {
    ExportCheck check = new ExportCheck(signer.keys(MadeUpLog.NAME), heldTo);
    export().lines().forEach(line -> check.line(line.getBytes(StandardCharsets.UTF_8)));
    Verdict verdict = check.verdict();
    return !verdict.isUntouched();
  }

  private String export() throws IOException {
    PersonalSealing sealing =
        new PersonalSealing(keys.accountKeys(), keys.sealer, new SimpleKeyedHash(), keys.chance);
    ExportAudit export =
        new ExportAuditService(
            sequence(),
            new JpaAuditTree(database),
            signer,
            new PersonalReading(new JpaSideRecords(database), sealing),
            new Guard(
                (person, permission, site) -> new AccessDecision.Allowed(),
                new InMemoryAuditLog(),
                keys.clock));
    if (!(export.export(Callers.admin(new AccountId("account-1")))
        instanceof Guarded.Allowed<ExportAudit.Export>(ExportAudit.Export lines))) {
      throw new AssertionError("there is nothing to export");
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    lines.writeTo(written);
    return written.toString(StandardCharsets.UTF_8);
  }

  private AuditSequence sequence() {
    return new JpaAuditSequence(database);
  }

  private LogSealing sealing(CheckpointSigner as) {
    return new LogSealing(sequence(), new JpaAuditTree(database), as, keys.clock, MadeUpLog.NAME);
  }

  private static CheckpointSigner signer(KeyRoom room) {
    return new CheckpointSigner(room.signingKeys(), new SimpleSignatures());
  }

  @Override
  public void close() throws SQLException, IOException {
    administrator.close();
    database.close();
    connections.close();
    postgres.close();
  }
}
