package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.PlainStatement;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Object keys in the table {@code object_key}; destroying one deletes its row. */
public final class JpaObjectKeyStore implements ObjectKeyStore {
  private static final PlainStatement KEEP =
      PlainStatement.of(
          """
          insert into object_key (object_id, account_id, master_version, sealed, kept_at)
          select ?1, ?2, ?3, ?4, ?5
          where not exists (select from master_key
                            where account_id = ?2 and version = ?3 and state = 'DESTROYED')
          """);

  private static final String REWRAP =
      """
      update object_key k set master_version = r.version, sealed = r.sealed
      from unnest(?::text[], ?::int[], ?::bytea[], ?::int[], ?::bytea[])
        as r (id, was_version, was_sealed, version, sealed)
      where k.object_id = r.id and k.master_version = r.was_version and k.sealed = r.was_sealed
      """;

  private final Transactions transactions;
  private final InstantSource clock;

  public JpaObjectKeyStore(EntityManagerFactory keyDatabase, InstantSource clock) {
    this.transactions = new Transactions(keyDatabase, KeysUnavailable::new);
    this.clock = clock;
  }

  @Override
  public void save(ObjectId object, AccountId account, WrappedKey key) {
    int kept =
        transactions.write(
            manager ->
                KEEP.run(
                    manager,
                    object.value(),
                    account.value(),
                    key.version().number(),
                    key.sealed(),
                    Timestamp.from(Milliseconds.of(clock.instant()))));
    if (kept == 0) {
      throw new KeysUnavailable("the master key was destroyed meanwhile");
    }
  }

  @Override
  public Optional<WrappedKey> find(ObjectId object) {
    return transactions.read(
        manager ->
            Optional.ofNullable(manager.find(ObjectKeyRow.class, object.value()))
                .map(ObjectKeyRow::key));
  }

  @Override
  public void destroy(ObjectId object) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createQuery("delete from ObjectKeyRow k where k.objectId = ?1")
                    .setParameter(1, object.value())
                    .executeUpdate());
  }

  @Override
  public List<KeptKey> under(
      AccountId account, MasterKeyVersion version, Optional<ObjectId> after, int limit) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select k from ObjectKeyRow k where k.accountId = ?1 and k.masterVersion = ?2"
                        + " and k.objectId > ?3 order by k.objectId",
                    ObjectKeyRow.class)
                .setParameter(1, account.value())
                .setParameter(2, version.number())
                .setParameter(3, after.map(ObjectId::value).orElse(""))
                .setMaxResults(limit)
                .getResultStream()
                .map(ObjectKeyRow::kept)
                .toList());
  }

  @Override
  public long countUnder(AccountId account, MasterKeyVersion version) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select count(k) from ObjectKeyRow k"
                        + " where k.accountId = ?1 and k.masterVersion = ?2",
                    Long.class)
                .setParameter(1, account.value())
                .setParameter(2, version.number())
                .getSingleResult());
  }

  @Override
  public int rewrap(List<Rewrap> keys) {
    return keys.isEmpty() ? 0 : transactions.write(manager -> rewrap(manager, keys));
  }

  private static int rewrap(EntityManager manager, List<Rewrap> keys) {
    Connection connection = manager.unwrap(Connection.class);
    try (PreparedStatement statement = connection.prepareStatement(REWRAP)) {
      statement.setArray(1, texts(connection, keys));
      statement.setArray(2, versions(connection, keys, Rewrap::from));
      statement.setArray(3, wraps(connection, keys, Rewrap::from));
      statement.setArray(4, versions(connection, keys, Rewrap::to));
      statement.setArray(5, wraps(connection, keys, Rewrap::to));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static Array texts(Connection connection, List<Rewrap> keys) throws SQLException {
    return connection.createArrayOf(
        "text", keys.stream().map(each -> each.object().value()).toArray());
  }

  private static Array versions(
      Connection connection, List<Rewrap> keys, Function<Rewrap, WrappedKey> which)
      throws SQLException {
    return connection.createArrayOf(
        "int4", keys.stream().map(each -> which.apply(each).version().number()).toArray());
  }

  private static Array wraps(
      Connection connection, List<Rewrap> keys, Function<Rewrap, WrappedKey> which)
      throws SQLException {
    return connection.createArrayOf(
        "bytea", keys.stream().map(each -> which.apply(each).sealed()).toArray(byte[][]::new));
  }

  @Override
  public List<ObjectId> keptBefore(Instant instant, Optional<ObjectId> after, int limit) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select k.objectId from ObjectKeyRow k"
                        + " where k.keptAt < ?1 and k.objectId > ?2 order by k.objectId",
                    String.class)
                .setParameter(1, instant)
                .setParameter(2, after.map(ObjectId::value).orElse(""))
                .setMaxResults(limit)
                .getResultStream()
                .map(ObjectId::new)
                .toList());
  }
}
