package io.replayvault.application.password.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordPolicy;

/**
 * Each account's password policy. Durable on return; counts for every node's next call. One without
 * a digit counts as long as a deviation of the account does ({@link PasswordDeviations}), and is
 * one with a digit otherwise.
 */
public interface PasswordPolicies {
  /** The account's; {@link PasswordPolicy#USUAL} until it chose another. */
  PasswordPolicy of(AccountId account);

  /** Puts a policy in the place of the one before. */
  void set(AccountId account, PasswordPolicy policy);
}
