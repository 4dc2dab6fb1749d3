package io.replayvault.application.account;

import io.replayvault.application.account.in.DescribeOwnAccounts;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.PersonDefaults;
import io.replayvault.application.account.out.PersonDefaults.Defaults;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.Account;
import java.util.Comparator;
import java.util.List;

/** {@link DescribeOwnAccounts}. */
public final class DescribeOwnAccountsService implements DescribeOwnAccounts {
  private final PersonDefaults defaults;
  private final Accounts accounts;

  public DescribeOwnAccountsService(PersonDefaults defaults, Accounts accounts) {
    this.defaults = defaults;
    this.accounts = accounts;
  }

  @Override
  public OwnAccounts of(PersonId person) {
    Defaults theirs = defaults.of(person);
    List<Account> named =
        theirs.accounts().stream()
            .flatMap(id -> accounts.find(id).stream())
            .sorted(
                Comparator.comparing(Account::name).thenComparing(account -> account.id().value()))
            .toList();
    return new OwnAccounts(named, theirs.account(), theirs.view());
  }
}
