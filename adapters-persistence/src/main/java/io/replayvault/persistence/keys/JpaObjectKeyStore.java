package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.PlainStatement;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Object keys in the table {@code object_key}; destroying one deletes its row. */
public final class JpaObjectKeyStore implements ObjectKeyStore {
  private static final PlainStatement KEEP =
      PlainStatement.of(
          """
          insert into object_key (object_id, account_id, master_version, sealed, kept_at)
          values (?1, ?2, ?3, ?4, ?5)
          """);

  private final Transactions transactions;
  private final InstantSource clock;

  public JpaObjectKeyStore(EntityManagerFactory keyDatabase, InstantSource clock) {
    this.transactions = new Transactions(keyDatabase, KeysUnavailable::new);
    this.clock = clock;
  }

  @Override
  public void save(ObjectId object, AccountId account, WrappedKey key) {
    transactions.change(
        manager ->
            KEEP.run(
                manager,
                object.value(),
                account.value(),
                key.version().number(),
                key.sealed(),
                Timestamp.from(Milliseconds.of(clock.instant()))));
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
