package io.replayvault.application.audit.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import java.time.Instant;
import java.util.Map;

/**
 * Erases what is personal of audit records, by destroying the key of each. The records stay as they
 * are, and so does the tree over them. Durable on return. Throws {@link AuditUnavailable}.
 */
public interface PersonalErasure {
  /**
   * In how many records of each account, that the person made or that are about them, something
   * personal is left.
   */
  Map<AccountId, Long> left(PersonId person);

  /** Erases it in one account. What is erased already stays as it is. */
  void erase(AccountId account, PersonId person, Instant at);
}
