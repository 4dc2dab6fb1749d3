package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;

/** Reads the table {@code audit_record} by its numbers, and the counter for the last of them. */
public final class JpaAuditSequence implements AuditSequence {
  private final Transactions transactions;

  public JpaAuditSequence(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public long last() {
    return transactions.read(
        manager ->
            ((Number) manager.createNativeQuery("select last from audit_counter").getSingleResult())
                .longValue());
  }

  @Override
  public List<Appended> from(long first, int limit) {
    return transactions.read(
        manager ->
            manager
                .createQuery(
                    "select a from AuditRow a where a.sequence >= ?1 order by a.sequence",
                    AuditRow.class)
                .setParameter(1, first)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditRow::appended)
                .toList());
  }
}
