package io.replayvault.application.account.in;

import io.replayvault.domain.access.LandingView;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Tells a person in which accounts they may act, and where they begin (clause E2). */
public interface DescribeOwnAccounts {
  /** Their accounts. */
  OwnAccounts of(PersonId person);

  /**
   * A person's accounts.
   *
   * @param accounts those in which they are active, by name
   * @param byDefault in which of them they begin
   * @param landing with which view they begin; empty leaves it to the console
   */
  record OwnAccounts(
      List<Account> accounts, Optional<AccountId> byDefault, Optional<LandingView> landing) {
    public OwnAccounts {
      accounts = List.copyOf(accounts);
    }
  }
}
