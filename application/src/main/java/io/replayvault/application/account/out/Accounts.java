package io.replayvault.application.account.out;

import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** The accounts there are. Durable on return. */
public interface Accounts {
  /** Adds an account; an id that is there already throws {@link IllegalStateException}. */
  void add(Account account);

  /** The account; empty if there is none. */
  Optional<Account> find(AccountId account);

  /** All accounts by name. */
  List<Account> all();
}
