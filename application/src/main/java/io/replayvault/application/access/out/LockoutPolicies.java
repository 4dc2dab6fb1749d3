package io.replayvault.application.access.out;

import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.account.AccountId;

/**
 * What each account has follow wrong guesses (clause F9). Durable on return; counts for every
 * node's next call.
 */
public interface LockoutPolicies {
  /** The account's; {@link LockoutPolicy#USUAL} until it chose another. */
  LockoutPolicy of(AccountId account);

  /** Puts a policy in the place of the one before. */
  void set(AccountId account, LockoutPolicy policy);
}
