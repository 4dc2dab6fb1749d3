package io.replayvault.application.account;

import io.replayvault.application.account.in.DescribeAccount;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.Account;

/** {@link DescribeAccount}. */
public final class DescribeAccountService implements DescribeAccount {
  private final Accounts accounts;

  public DescribeAccountService(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Account of(Person person) {
    return accounts
        .find(person.account())
        .orElseThrow(() -> new IllegalStateException("a person's account is missing"));
  }
}
