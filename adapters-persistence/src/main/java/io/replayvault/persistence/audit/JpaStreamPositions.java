package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.StreamPositions;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.PlainStatement;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;

/** How far each receiver has got, in the table {@code audit_stream}; fenced by its row. */
public final class JpaStreamPositions implements StreamPositions {
  private static final String TAKE =
      """
      insert into audit_stream (name) values (?1)
      on conflict (name) do update set fence = audit_stream.fence + 1
      returning last, fence
      """;

  private static final PlainStatement ADVANCE =
      PlainStatement.of(
          """
          update audit_stream set last = ?3, moved_at = ?4
          where name = ?1 and fence = ?2 and last <= ?3
          """);

  private final Transactions transactions;

  public JpaStreamPositions(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new);
  }

  @Override
  public Position take(String receiver) {
    return transactions.write(
        manager -> {
          Object[] row =
              (Object[])
                  manager.createNativeQuery(TAKE).setParameter(1, receiver).getSingleResult();
          return new Position(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        });
  }

  @Override
  public boolean advance(String receiver, Position held, long last, Instant at) {
    return transactions.write(
        manager ->
            ADVANCE.run(manager, receiver, held.fence(), last, Timestamp.from(Milliseconds.of(at)))
                == 1);
  }
}
