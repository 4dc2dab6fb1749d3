package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;

/**
 * Appends to the table {@code audit_record} by one statement, which raises the counter and inserts.
 *
 * <p>The counter's row is held until the commit, so appends of all nodes go one after the other:
 * that is what makes the numbers gapless, and it bounds appends to one flush of the database's log
 * each.
 */
public final class JpaAuditLog implements AuditLog {
  private static final String APPEND =
      """
      with next as (update audit_counter set last = last + 1 returning last)
      insert into audit_record (sequence, at, account_id, actor_id, action, outcome, subject, detail,
        request_id, masked_address, service_token, grant_id)
      select last, ?1, cast(?2 as text), cast(?3 as text), ?4, ?5, ?6, ?7, ?8, ?9,
        cast(?10 as text), cast(?11 as text) from next
      returning sequence
      """;

  private final Transactions transactions;

  public JpaAuditLog(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public AuditRecord append(AuditEntry entry) {
    AuditEntry kept = toTheMillisecond(entry);
    return transactions.write(manager -> new AuditRecord(sequence(manager, kept), kept));
  }

  private static long sequence(EntityManager manager, AuditEntry entry) {
    Object sequence =
        manager
            .createNativeQuery(APPEND)
            .setParameter(1, Timestamp.from(entry.at()))
            .setParameter(2, entry.account().map(AccountId::value).orElse(null))
            .setParameter(3, entry.actor().map(PersonId::value).orElse(null))
            .setParameter(4, entry.action().name())
            .setParameter(5, entry.outcome().name())
            .setParameter(6, entry.subject())
            .setParameter(7, entry.detail())
            .setParameter(8, entry.request().requestId())
            .setParameter(9, entry.request().maskedAddress())
            .setParameter(10, entry.request().token().map(ServiceTokenId::value).orElse(null))
            .setParameter(11, entry.request().grant().map(SupportGrantId::value).orElse(null))
            .getSingleResult();
    return ((Number) sequence).longValue();
  }

  private static AuditEntry toTheMillisecond(AuditEntry entry) {
    return new AuditEntry(
        Milliseconds.of(entry.at()),
        entry.account(),
        entry.actor(),
        entry.action(),
        entry.outcome(),
        entry.subject(),
        entry.detail(),
        entry.request());
  }
}
