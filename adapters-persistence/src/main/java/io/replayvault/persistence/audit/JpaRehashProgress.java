package io.replayvault.persistence.audit;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.audit.out.RehashProgress;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.PlainStatement;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** How far the log was hashed again, in the one row of {@code audit_rehash}. */
public final class JpaRehashProgress implements RehashProgress {
  private static final PlainStatement REACHED =
      PlainStatement.of("update audit_rehash set next = ?1, found = null, looked_at = ?2");

  private static final PlainStatement FOUND =
      PlainStatement.of("update audit_rehash set found = ?1, looked_at = ?2");

  private final Transactions transactions;

  public JpaRehashProgress(EntityManagerFactory database) {
    transactions = new Transactions(database, AuditUnavailable::new).idempotent();
  }

  @Override
  public Progress progress() {
    return transactions.read(
        manager -> {
          Object[] row =
              (Object[])
                  manager
                      .createNativeQuery("select next, found from audit_rehash")
                      .getSingleResult();
          return new Progress(((Number) row[0]).longValue(), Optional.ofNullable((String) row[1]));
        });
  }

  @Override
  public void reached(long next, Instant at) {
    transactions.change(manager -> REACHED.run(manager, next, time(at)));
  }

  @Override
  public void found(String difference, Instant at) {
    transactions.change(manager -> FOUND.run(manager, difference, time(at)));
  }

  private static Timestamp time(Instant at) {
    return Timestamp.from(Milliseconds.of(at));
  }
}
