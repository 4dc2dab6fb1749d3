package io.replayvault.application.audit.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.VisitorKey;
import java.util.Set;

/** Finds the sessions of a visitor, for asking who has seen them. */
public interface VisitorSessions {
  /**
   * Ids of all sessions of the account that bear this visitor's key; empty if there is none. Throws
   * {@link AuditUnavailable}.
   */
  Set<String> of(AccountId account, VisitorKey visitor);
}
