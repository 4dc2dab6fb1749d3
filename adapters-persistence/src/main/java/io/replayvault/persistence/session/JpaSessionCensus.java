package io.replayvault.persistence.session;

import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SessionCensus;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * {@link SessionCensus} in one statement. Sessions are found by the index of what is queued to be
 * merged, which holds those that have not expired.
 */
public final class JpaSessionCensus implements SessionCensus {
  private static final String COUNT =
      """
      select
        (select count(*) from recorded_session
          where merge_due_at is not null and coalesce(last_upload_at, started_at) > ?1),
        (select count(*) from recorded_session where merge_due_at <= ?2),
        (select count(*) from condemned_object)
      """;

  private final Transactions transactions;

  public JpaSessionCensus(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Census count(Instant liveSince, Instant now) {
    Object[] counts =
        (Object[])
            transactions.read(
                manager ->
                    manager
                        .createNativeQuery(COUNT)
                        .setParameter(1, Timestamp.from(liveSince))
                        .setParameter(2, Timestamp.from(now))
                        .getSingleResult());
    return new Census(number(counts[0]), number(counts[1]), number(counts[2]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
