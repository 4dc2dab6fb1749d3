package io.replayvault.application.audit.out;

import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.account.AccountId;

/**
 * How each account wants to know why its people look (clause F3). Durable on return; throws {@link
 * AuditUnavailable}.
 */
public interface PurposePolicies {
  /**
   * The account's; {@link PurposePolicy#USUAL} until it chose another. Of what a later version
   * wrote there, how firmly it asks counts as {@code REQUIRED} if it is unknown, and purposes that
   * are unknown are not offered.
   */
  PurposePolicy of(AccountId account);

  /** Puts another in its place, as a whole. Nothing else that the account chose changes. */
  void set(AccountId account, PurposePolicy policy);
}
