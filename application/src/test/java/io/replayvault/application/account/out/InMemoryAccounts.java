package io.replayvault.application.account.out;

import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts {
  private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();

  @Override
  public void add(Account account) {
    if (accounts.putIfAbsent(account.id(), account) != null) {
      throw new IllegalStateException("the account is there already");
    }
  }

  @Override
  public Optional<Account> find(AccountId account) {
    return Optional.ofNullable(accounts.get(account));
  }

  @Override
  public List<Account> all() {
    return accounts.values().stream().sorted(Comparator.comparing(Account::name)).toList();
  }

  /** Gives an account another name; false if it is not there. */
  public boolean rename(AccountId account, String name) {
    return accounts.computeIfPresent(
            account, (id, before) -> new Account(id, name, before.region()))
        != null;
  }
}
