package io.replayvault.bootstrap;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.SecondFactorRule;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Says at the start, in one line, how many accounts leave it to each of their people whether they
 * have a second factor (clause H4): allowed, and weaker than it could be. By no name or id.
 */
final class WeakAccounts implements Runnable {
  private static final Logger LOG = System.getLogger(WeakAccounts.class.getName());

  private final Accounts accounts;
  private final PasswordPolicies policies;

  WeakAccounts(Accounts accounts, PasswordPolicies policies) {
    this.accounts = accounts;
    this.policies = policies;
  }

  @Override
  public void run() {
    List<AccountId> all = accounts.all().stream().map(Account::id).toList();
    long weak =
        all.stream()
            .filter(account -> policies.of(account).secondFactor() == SecondFactorRule.OPTIONAL)
            .count();
    if (weak > 0) {
      LOG.log(
          Level.WARNING,
          "{0} of {1} accounts ask no second factor of their people: their password policy can",
          weak,
          all.size());
    }
  }
}
