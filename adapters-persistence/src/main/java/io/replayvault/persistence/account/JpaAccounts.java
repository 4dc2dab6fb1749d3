package io.replayvault.persistence.account;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;

/** Accounts in the table {@code account}. */
public final class JpaAccounts implements Accounts {
  private final Transactions transactions;

  public JpaAccounts(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void add(Account account) {
    transactions.change(manager -> manager.persist(new AccountRow(account)));
  }

  @Override
  public Optional<Account> find(AccountId account) {
    return transactions.read(
        manager ->
            Optional.ofNullable(manager.find(AccountRow.class, account.value()))
                .map(AccountRow::account));
  }

  @Override
  public List<Account> all() {
    return transactions.read(
        manager ->
            manager
                .createQuery("select a from AccountRow a order by a.name, a.id", AccountRow.class)
                .getResultStream()
                .map(AccountRow::account)
                .toList());
  }
}
