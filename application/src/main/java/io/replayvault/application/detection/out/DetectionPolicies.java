package io.replayvault.application.detection.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.DetectionPolicy;

/** What each account looks for, and what follows. Durable on return. */
public interface DetectionPolicies {
  /** The account's; {@link DetectionPolicy#USUAL} until it chose another. */
  DetectionPolicy of(AccountId account);

  /** Puts a policy in the place of the one before. */
  void set(AccountId account, DetectionPolicy policy);
}
