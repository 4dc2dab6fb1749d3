package io.replayvault.application.audit.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.KeptAddress;

/**
 * How much of addresses each account wants its audit log to keep (clause F3). Durable on return;
 * throws {@link AuditUnavailable}.
 */
public interface KeptAddresses {
  /**
   * The account's; {@link KeptAddress#NETWORK} until it chose another, and no less while anybody of
   * the operator's staff has a duty in it (clause H1): what staff do says from where.
   */
  KeptAddress of(AccountId account);

  /** Puts another in its place. Records that are there stay as they are. */
  void set(AccountId account, KeptAddress kept);
}
