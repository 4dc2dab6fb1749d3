package io.replayvault.persistence.session;

import io.replayvault.application.session.out.DeliveredWindows;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.session.DeliveredWindow;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Reads the table {@code audit_record}: an account's records of some hours. */
public final class JpaDeliveredWindows implements DeliveredWindows {
  private static final String FIND =
      """
      select detail from audit_record
       where subject = ?1 and actor_id = ?2 and action = 'SESSION_REPLAY' and outcome = 'ALLOWED'
         and account_id = ?3 and at >= ?4
       order by sequence desc limit ?5
      """;

  private final Transactions transactions;

  public JpaDeliveredWindows(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public List<TimeRange> since(
      Instant from, AccountId account, PersonId person, SessionId session) {
    List<?> details =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(FIND)
                    .setParameter(1, "session:" + session)
                    .setParameter(2, person.value())
                    .setParameter(3, account.value())
                    .setParameter(4, Timestamp.from(from))
                    .setParameter(5, MOST)
                    .getResultList());
    return details.stream()
        .map(String.class::cast)
        .flatMap(detail -> DeliveredWindow.rangeOf(detail).stream())
        .toList();
  }
}
