package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;

/** Master keys in the table {@code master_key}; its index allows one active version an account. */
public final class JpaMasterKeyStore implements MasterKeyStore {
  /**
   * Whichever of the two unique indexes sees the other's row first: naming one, the other one would
   * refuse it.
   */
  private static final String ADD =
      """
      insert into master_key (account_id, version, state, sealed) values (?1, ?2, ?3, ?4)
      on conflict do nothing
      """;

  private final Transactions transactions;

  public JpaMasterKeyStore(EntityManagerFactory keyDatabase) {
    transactions = new Transactions(keyDatabase, KeysUnavailable::new);
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
                      .executeUpdate();
              return added == 1
                  ? key
                  : select(manager, key.account(), "k.version = ?2", key.version().number())
                      .orElseThrow(() -> new IllegalStateException("another master key is active"));
            });
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
