package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Master keys in the table {@code master_key}; its index allows one active version an account. */
public final class JpaMasterKeyStore implements MasterKeyStore {
  /**
   * Whichever of the two unique indexes sees the other's row first: naming one, the other one would
   * refuse it.
   */
  private static final String ADD =
      """
      insert into master_key (account_id, version, state, sealed, since) values (?1, ?2, ?3, ?4, ?5)
      on conflict do nothing
      """;

  private static final String RETIRE =
      """
      update master_key set state = 'RETIRING', since = ?3
      where account_id = ?1 and state = 'ACTIVE'
        and exists (select from master_key
                    where account_id = ?1 and version = ?2 and state = 'ANNOUNCED')
      """;

  private static final String ACTIVATE =
      """
      update master_key set state = 'ACTIVE', since = ?3
      where account_id = ?1 and version = ?2 and state = 'ANNOUNCED'
      """;

  private static final String DESTROY =
      """
      update master_key set state = 'DESTROYED', since = ?3, sealed = ''
      where account_id = ?1 and version = ?2 and state = 'RETIRING'
        and not exists (select from object_key where account_id = ?1 and master_version = ?2)
        and not exists (select from account_key where account_id = ?1 and master_version = ?2)
      """;

  private static final String RESEAL =
      """
      update master_key set sealed = ?4 where account_id = ?1 and version = ?2 and sealed = ?3
      """;

  private final Transactions transactions;
  private final InstantSource clock;

  public JpaMasterKeyStore(EntityManagerFactory keyDatabase, InstantSource clock) {
    this.transactions = new Transactions(keyDatabase, KeysUnavailable::new);
    this.clock = clock;
  }

  @Override
  public Optional<SealedMasterKey> active(AccountId account) {
    return transactions.read(
        manager -> select(manager, account, "k.state = ?2", MasterKeyState.ACTIVE));
  }

  @Override
  public Optional<SealedMasterKey> find(AccountId account, MasterKeyVersion version) {
    return transactions.read(
        manager -> select(manager, account, "k.version = ?2", version.number()));
  }

  @Override
  public SealedMasterKey addIfAbsent(SealedMasterKey key) {
    return transactions
        .idempotent()
        .write(
            manager -> {
              int added =
                  manager
                      .createNativeQuery(ADD)
                      .setParameter(1, key.account().value())
                      .setParameter(2, key.version().number())
                      .setParameter(3, key.state().name())
                      .setParameter(4, key.sealed())
                      .setParameter(5, now())
                      .executeUpdate();
              return added == 1
                  ? key
                  : select(manager, key.account(), "k.version = ?2", key.version().number())
                      .orElseThrow(() -> new IllegalStateException("another master key is active"));
            });
  }

  @Override
  public List<VersionState> versions(AccountId account) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select k from MasterKeyRow k where k.accountId = ?1 order by k.version",
                    MasterKeyRow.class)
                .setParameter(1, account.value())
                .getResultStream()
                .map(MasterKeyRow::versionState)
                .toList());
  }

  @Override
  public List<AccountId> underWay(Optional<AccountId> after, int atMost) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select distinct k.accountId from MasterKeyRow k"
                        + " where k.state in ?1 and k.accountId > ?2 order by k.accountId",
                    String.class)
                .setParameter(1, List.of(MasterKeyState.ANNOUNCED, MasterKeyState.RETIRING))
                .setParameter(2, after.map(AccountId::value).orElse(""))
                .setMaxResults(atMost)
                .getResultStream()
                .map(AccountId::new)
                .toList());
  }

  @Override
  public List<AccountId> dueForRotation(Instant instant, int atMost) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select k.accountId from MasterKeyRow k where k.state = ?1 and k.since < ?2"
                        + " and not exists (select a.version from MasterKeyRow a"
                        + " where a.accountId = k.accountId and a.state = ?3)"
                        + " order by k.accountId",
                    String.class)
                .setParameter(1, MasterKeyState.ACTIVE)
                .setParameter(2, instant)
                .setParameter(3, MasterKeyState.ANNOUNCED)
                .setMaxResults(atMost)
                .getResultStream()
                .map(AccountId::new)
                .toList());
  }

  @Override
  public boolean activate(AccountId account, MasterKeyVersion version) {
    return transactions.write(
        manager -> {
          changed(manager, RETIRE, account, version);
          return changed(manager, ACTIVATE, account, version);
        });
  }

  @Override
  public boolean destroy(AccountId account, MasterKeyVersion version) {
    return transactions.write(manager -> changed(manager, DESTROY, account, version));
  }

  private boolean changed(
      EntityManager manager, String statement, AccountId account, MasterKeyVersion version) {
    return manager
            .createNativeQuery(statement)
            .setParameter(1, account.value())
            .setParameter(2, version.number())
            .setParameter(3, now())
            .executeUpdate()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(Milliseconds.of(clock.instant()));
  }

  @Override
  public List<SealedMasterKey> after(Optional<SealedMasterKey> last, int atMost) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select k from MasterKeyRow k where k.state <> ?1 and (k.accountId > ?2"
                        + " or k.accountId = ?2 and k.version > ?3)"
                        + " order by k.accountId, k.version",
                    MasterKeyRow.class)
                .setParameter(1, MasterKeyState.DESTROYED)
                .setParameter(2, last.map(key -> key.account().value()).orElse(""))
                .setParameter(3, last.map(key -> key.version().number()).orElse(0))
                .setMaxResults(atMost)
                .getResultStream()
                .map(MasterKeyRow::key)
                .toList());
  }

  @Override
  public boolean reseal(SealedMasterKey kept, byte[] sealed) {
    return transactions.write(
        manager ->
            manager
                    .createNativeQuery(RESEAL)
                    .setParameter(1, kept.account().value())
                    .setParameter(2, kept.version().number())
                    .setParameter(3, kept.sealed())
                    .setParameter(4, sealed)
                    .executeUpdate()
                == 1);
  }

  private static Optional<SealedMasterKey> select(
      EntityManager manager, AccountId account, String condition, Object value) {
    return manager
        .createQuery(
            "select k from MasterKeyRow k where k.accountId = ?1 and " + condition,
            MasterKeyRow.class)
        .setParameter(1, account.value())
        .setParameter(2, value)
        .getResultStream()
        .map(MasterKeyRow::key)
        .findFirst();
  }
}
