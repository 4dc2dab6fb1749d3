package io.replayvault.persistence.audit;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Actions on an account's log that this version does not know. Which there are is read from action
 * to action over the index {@code audit_record_by_action}, however many records there are.
 */
final class LaterActions {
  private static final String ALL =
      """
      with recursive each_action (action) as (
        (select action from audit_record where account_id = ?1 order by action limit 1)
        union all
        select (select r.action from audit_record r
                 where r.account_id = ?1 and r.action > e.action order by r.action limit 1)
          from each_action e where e.action is not null)
      select action from each_action where action is not null
      """;

  private LaterActions() {}

  static List<String> of(EntityManager manager, AccountId account) {
    List<?> all = manager.createNativeQuery(ALL).setParameter(1, account.value()).getResultList();
    return all.stream()
        .map(String.class::cast)
        .filter(name -> AuditAction.named(name) == AuditAction.UNKNOWN)
        .toList();
  }
}
