package io.replayvault.proof;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.keys.ObjectKeys;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.WrappedKey;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An account's object keys in a {@link KeyDatabase}, many and made at once, its key for one
 * purpose, and what is remembered of them: the ids of all, and the bytes of a random sample.
 */
final class KeptObjectKeys {
  private static final int BATCH = 5_000;

  /** The store's own statement, without its look at what was destroyed. */
  private static final String KEEP =
      """
      insert into object_key (object_id, account_id, master_version, sealed, kept_at)
      values (?, ?, ?, ?, now())
      """;

  final AccountId account = Fresh.account();
  private final KeyDatabase database;
  private final Map<ObjectId, SecretBytes> sample = new HashMap<>();
  private final SecretBytes index;
  private final String ids;

  private KeptObjectKeys(KeyDatabase database, int keys, int sampled, Random random)
      throws SQLException, IOException {
    this.database = database;
    this.index = database.accountKeys().key(account, AccountKeyPurpose.LABEL_INDEX);
    try (Connection connection = database.connection();
        Batched batched = new Batched(connection, database)) {
      ObjectKeys objectKeys = database.objectKeys(batched);
      for (int left = keys; left > 0; left--) {
        ObjectId id = objectKeys.newId();
        SecretBytes key = objectKeys.newKey();
        objectKeys.keep(account, id, key);
        // Each is in the sample as likely as any other, and it has the size that was asked for.
        if (random.nextInt(left) < sampled - sample.size()) {
          sample.put(id, key);
        }
      }
    }
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      // As a table that has long been there is: what the planner knows of it fits.
      statement.execute("vacuum analyze object_key");
    }
    this.ids = database.ids(account);
  }

  /** Makes so many, of which a sample is remembered. */
  static KeptObjectKeys make(KeyDatabase database, int keys, int sampled, Random random)
      throws SQLException, IOException {
    return new KeptObjectKeys(database, keys, sampled, random);
  }

  /**
   * What is not as it has to be when a rotation has ended: the same ids, all under that version,
   * the one before destroyed, and each remembered key as it was. Empty if all is well.
   */
  List<String> faults(int version) throws SQLException, IOException {
    List<String> faults = new ArrayList<>();
    if (!database.ids(account).equals(ids)) {
      faults.add("other ids");
    }
    String elsewhere =
        database.ask(
            "select count(*) from object_key where account_id = '%s' and master_version <> %d"
                .formatted(account.value(), version));
    if (!elsewhere.equals("0")) {
      faults.add(elsewhere + " left under another version");
    }
    MasterKeyState before =
        database
            .masterKeyStore
            .find(account, new MasterKeyVersion(version - 1))
            .orElseThrow()
            .state();
    if (before != MasterKeyState.DESTROYED) {
      faults.add("the version before is " + before);
    }
    ObjectKeys opening = database.objectKeys(database.objectKeyStore);
    long closed = sample.entrySet().stream().filter(each -> !opens(opening, each)).count();
    if (closed > 0) {
      faults.add(closed + " do not open to what they were");
    }
    if (!database.accountKeys().key(account, AccountKeyPurpose.LABEL_INDEX).equals(index)) {
      faults.add("another account key");
    }
    return faults;
  }

  private boolean opens(ObjectKeys opening, Map.Entry<ObjectId, SecretBytes> each) {
    try {
      return opening.open(account, each.getKey()).equals(each.getValue());
    } catch (SealBroken e) {
      return false;
    }
  }

  /** Keeps many at once: one by one, each would wait for the disc. */
  private static final class Batched extends ForwardedObjectKeys implements AutoCloseable {
    private final PreparedStatement insert;
    private int waiting;

    Batched(Connection connection, KeyDatabase database) throws SQLException {
      super(database.objectKeyStore);
      this.insert = connection.prepareStatement(KEEP);
    }

    @Override
    public void save(ObjectId object, AccountId account, WrappedKey key) {
      try {
        insert.setString(1, object.value());
        insert.setString(2, account.value());
        insert.setInt(3, key.version().number());
        insert.setBytes(4, key.sealed());
        insert.addBatch();
        if (++waiting == BATCH) {
          send();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void send() throws SQLException {
      insert.executeBatch();
      waiting = 0;
    }

    @Override
    public void close() throws SQLException {
      send();
      insert.close();
    }
  }
}
