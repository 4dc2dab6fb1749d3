package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.Publications;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.PlainStatement;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which checkpoint each place was given last, in the table {@code audit_place}. */
public final class JpaPublications implements Publications {
  private static final PlainStatement PUBLISHED =
      PlainStatement.of(
          """
          insert into audit_place (name, size, published_at) values (?1, ?2, ?3)
          on conflict (name) do update set size = excluded.size, published_at = excluded.published_at
          where audit_place.size < excluded.size
          """);

  private final Transactions transactions;

  public JpaPublications(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public Map<String, Long> sizes() {
    return transactions.read(
        manager -> {
          Map<String, Long> sizes = new HashMap<>();
          List<?> rows =
              manager.createNativeQuery("select name, size from audit_place").getResultList();
          for (Object row : rows) {
            Object[] columns = (Object[]) row;
            sizes.put((String) columns[0], ((Number) columns[1]).longValue());
          }
          return Map.copyOf(sizes);
        });
  }

  @Override
  public void published(String place, long size, Instant at) {
    transactions
        .idempotent()
        .change(
            manager -> PUBLISHED.run(manager, place, size, Timestamp.from(Milliseconds.of(at))));
  }
}
