package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.SideRecords;
import io.replayvault.domain.audit.SideRecord;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the table {@code audit_personal}, by the numbers of records. */
public final class JpaSideRecords implements SideRecords {
  private static final String FIND =
      "select s from SideRow s where s.sequence in :numbers and s.wrappedKey is not null";

  private final Transactions transactions;

  public JpaSideRecords(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public Map<Long, SideRecord> of(Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return transactions.read(
        manager ->
            manager
                .createQuery(FIND, SideRow.class)
                .setParameter("numbers", List.copyOf(numbers))
                .getResultStream()
                .collect(Collectors.toMap(SideRow::sequence, SideRow::toSide)));
  }
}
