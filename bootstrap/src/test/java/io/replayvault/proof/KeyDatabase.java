package io.replayvault.proof;

import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.KeyRecords;
import io.replayvault.application.keys.KeyRewrapping;
import io.replayvault.application.keys.KeyRotation;
import io.replayvault.application.keys.MasterKeys;
import io.replayvault.application.keys.ObjectKeys;
import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.InMemoryRootKey;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.kms.keys.GcmValueSealer;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.launch.database.TestPostgres;
import io.replayvault.persistence.database.Migrations;
import io.replayvault.persistence.database.PatientDataSource;
import io.replayvault.persistence.keys.JpaAccountKeyStore;
import io.replayvault.persistence.keys.JpaMasterKeyStore;
import io.replayvault.persistence.keys.JpaObjectKeyStore;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A key store on a PostgreSQL of its own, which keeps what is committed, under the product's own
 * stores, sealer and rotation. Its clock is moved by hand, so that nobody waits for a step's time.
 * Each call of a method makes what another node would have: with nothing remembered.
 */
final class KeyDatabase implements AutoCloseable {
  final HandClock clock = new HandClock(Sessions.START);
  final CountedCalls calls = new CountedCalls();
  final ObjectKeyStore objectKeyStore;
  final MasterKeyStore masterKeyStore;
  private final AccountKeyStore accountKeyStore;
  private final SecureChance chance = new SecureChance();
  private final ValueSealer sealer = new GcmValueSealer(chance);
  private final RootKey rootKey = new InMemoryRootKey(chance);
  private final KeyRecords records = new KeyRecords(new InMemoryAuditLog(), chance, clock);
  private final TestPostgres postgres;
  private final KeptConnections connections;
  private final EntityManagerFactory database;

  private KeyDatabase(TestPostgres postgres, KeptConnections connections) throws SQLException {
    this.postgres = postgres;
    this.connections = connections;
    this.database =
        Persistence.createEntityManagerFactory(
            "replayvault-keys",
            Map.of(
                "jakarta.persistence.nonJtaDataSource",
                PatientDataSource.around(calls.over(connections.kept()))));
    this.objectKeyStore = new JpaObjectKeyStore(database, clock);
    this.masterKeyStore = new JpaMasterKeyStore(database, clock);
    this.accountKeyStore = new JpaAccountKeyStore(database);
  }

  /** Starts one in a folder. */
  static KeyDatabase start(Path folder) throws Exception {
    TestPostgres postgres =
        TestPostgres.start(folder, "fsync = on", "synchronous_commit = on", "max_wal_size = 4GB");
    KeptConnections connections =
        new KeptConnections(
            postgres.url("127.0.0.1", "postgres"),
            TestPostgres.SUPERUSER,
            Files.readString(postgres.secret()).strip());
    Migrations.KEYS.run(connections.fresh());
    return new KeyDatabase(postgres, connections);
  }

  /** A node's keys of objects, kept in that store. */
  ObjectKeys objectKeys(ObjectKeyStore in) {
    return new ObjectKeys(masterKeys(), in, sealer, chance);
  }

  AccountKeys accountKeys() {
    return new AccountKeys(masterKeys(), accountKeyStore, sealer, chance, records, clock);
  }

  /** A node that rotates what is in that store. */
  KeyRotation rotation(ObjectKeyStore in) {
    MasterKeys masterKeys = masterKeys();
    return new KeyRotation(
        masterKeyStore,
        masterKeys,
        new KeyRewrapping(masterKeys, in, accountKeyStore, sealer),
        clock);
  }

  private MasterKeys masterKeys() {
    return new MasterKeys(masterKeyStore, rootKey, chance, records, clock);
  }

  /** A connection beside the stores. */
  Connection connection() throws SQLException {
    return connections.fresh().getConnection();
  }

  /** What tells one set of an account's object ids from another, and their number. */
  String ids(AccountId account) throws SQLException, IOException {
    return ask(
        """
        select count(*) || ' ' || md5(string_agg(object_id, ' ' order by object_id))
        from object_key where account_id = '%s'
        """
            .formatted(account.value()));
  }

  /** The answer of a query that has one row. */
  String ask(String sql) throws SQLException, IOException {
    List<String> answers = postgres.ask("postgres", sql);
    return answers.getFirst();
  }

  /** The first of the database's processes. */
  long pid() {
    return postgres.pid();
  }

  @Override
  public void close() throws SQLException, IOException {
    database.close();
    connections.close();
    postgres.close();
  }
}
