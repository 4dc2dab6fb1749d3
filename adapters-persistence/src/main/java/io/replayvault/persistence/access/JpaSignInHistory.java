package io.replayvault.persistence.access;

import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Each person's past in one row of {@code sign_in_history}. Every change is one upsert, so that two
 * nodes that note something at once are both counted.
 */
public final class JpaSignInHistory implements SignInHistory {
  private static final String PAST =
      " cast(extract(epoch from previous_at) * 1000 as bigint), failures_before ";

  private static final String FAIL =
      """
      insert into sign_in_history (person_id, failures) values (?1, 1)
      on conflict (person_id) do update set failures = sign_in_history.failures + 1
      """;

  private static final String SUCCEED =
      """
      insert into sign_in_history (person_id, latest_at) values (?1, ?2)
      on conflict (person_id) do update set
        previous_at = sign_in_history.latest_at,
        failures_before = sign_in_history.failures,
        latest_at = excluded.latest_at,
        failures = 0
      returning"""
          + PAST;

  private final Transactions transactions;

  public JpaSignInHistory(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void failed(PersonId person, Instant at) {
    transactions.change(
        manager -> manager.createNativeQuery(FAIL).setParameter(1, person.value()).executeUpdate());
  }

  @Override
  public Before succeeded(PersonId person, Instant at) {
    return transactions.write(
        manager ->
            before(
                manager
                    .createNativeQuery(SUCCEED)
                    .setParameter(1, person.value())
                    .setParameter(2, Timestamp.from(Milliseconds.of(at)))
                    .getResultList()));
  }

  @Override
  public Before beforeLatest(PersonId person) {
    return transactions.read(
        manager ->
            before(
                manager
                    .createNativeQuery(
                        "select" + PAST + "from sign_in_history where person_id = ?1")
                    .setParameter(1, person.value())
                    .getResultList()));
  }

  private static Before before(List<?> rows) {
    if (rows.isEmpty()) {
      return new Before(Optional.empty(), 0);
    }
    Object[] row = (Object[]) rows.get(0);
    Optional<Instant> previous =
        Optional.ofNullable((Number) row[0]).map(n -> Instant.ofEpochMilli(n.longValue()));
    return new Before(previous, ((Number) row[1]).intValue());
  }
}
