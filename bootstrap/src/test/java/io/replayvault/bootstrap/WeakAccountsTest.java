package io.replayvault.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.account.out.InMemoryAccounts;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.password.out.InMemoryPasswordPolicies;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.SecondFactorRule;
import org.junit.jupiter.api.Test;

final class WeakAccountsTest {
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryPasswordPolicies policies = new InMemoryPasswordPolicies();

  @Test
  void how_many_accounts_ask_no_second_factor_is_one_line() {
    AccountId strict = account();
    account();
    policies.set(strict, PasswordPolicy.USUAL.with(SecondFactorRule.REQUIRED));
    try (LoggedLines lines = LoggedLines.of(WeakAccounts.class)) {
      new WeakAccounts(accounts, policies).run();
      assertThat(lines.lines())
          .singleElement()
          .asString()
          .contains("1 of 2 accounts ask no second factor");
    }
  }

  @Test
  void where_all_ask_for_one_nothing_is_said() {
    policies.set(account(), PasswordPolicy.USUAL.with(SecondFactorRule.REQUIRED));
    try (LoggedLines lines = LoggedLines.of(WeakAccounts.class)) {
      new WeakAccounts(accounts, policies).run();
      assertThat(lines.lines()).isEmpty();
    }
  }

  private AccountId account() {
    AccountId account = Fresh.account();
    accounts.add(new Account(account, "Somebody's"));
    return account;
  }
}
