package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.WrappedKey;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;

/** Account keys in the table {@code account_key}. */
public final class JpaAccountKeyStore implements AccountKeyStore {
  private static final String ADD =
      """
      insert into account_key (account_id, purpose, master_version, sealed)
      select ?1, ?2, cast(?3 as integer), ?4
      where not exists (select from master_key
                        where account_id = ?1 and version = ?3 and state = 'DESTROYED')
      on conflict (account_id, purpose) do nothing
      """;

  private static final String REWRAP =
      """
      update account_key set master_version = ?5, sealed = ?6
      where account_id = ?1 and purpose = ?2 and master_version = ?3 and sealed = ?4
      """;

  private final Transactions transactions;

  public JpaAccountKeyStore(EntityManagerFactory keyDatabase) {
    transactions = new Transactions(keyDatabase, KeysUnavailable::new);
  }

  @Override
  public Optional<WrappedKey> find(AccountId account, AccountKeyPurpose purpose) {
    return transactions.read(manager -> select(manager, account, purpose));
  }

  @Override
  public WrappedKey addIfAbsent(AccountId account, AccountKeyPurpose purpose, WrappedKey key) {
    return transactions
        .idempotent()
        .write(
            manager -> {
              int added =
                  manager
                      .createNativeQuery(ADD)
                      .setParameter(1, account.value())
                      .setParameter(2, purpose.name())
                      .setParameter(3, key.version().number())
                      .setParameter(4, key.sealed())
                      .executeUpdate();
              return added == 1
                  ? key
                  : select(manager, account, purpose)
                      .orElseThrow(
                          () -> new KeysUnavailable("the master key was destroyed meanwhile"));
            });
  }

  @Override
  public boolean rewrap(
      AccountId account, AccountKeyPurpose purpose, WrappedKey from, WrappedKey to) {
    return transactions.write(
        manager ->
            manager
                    .createNativeQuery(REWRAP)
                    .setParameter(1, account.value())
                    .setParameter(2, purpose.name())
                    .setParameter(3, from.version().number())
                    .setParameter(4, from.sealed())
                    .setParameter(5, to.version().number())
                    .setParameter(6, to.sealed())
                    .executeUpdate()
                == 1);
  }

  private static Optional<WrappedKey> select(
      EntityManager manager, AccountId account, AccountKeyPurpose purpose) {
    return manager
        .createQuery(
            "select k from AccountKeyRow k where k.accountId = ?1 and k.purpose = ?2",
            AccountKeyRow.class)
        .setParameter(1, account.value())
        .setParameter(2, purpose)
        .getResultStream()
        .map(AccountKeyRow::key)
        .findFirst();
  }
}
