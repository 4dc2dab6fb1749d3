package io.replayvault.persistence.access;

import io.replayvault.application.access.out.SignInHistory;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInAttempt;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Each person's past in one row of {@code sign_in_history}, and their latest failures in {@code
 * sign_in_failure}. Every change is an upsert of the former first, so that two nodes that note
 * something at once are both counted.
 */
public final class JpaSignInHistory implements SignInHistory {
  private static final String PAST =
      " cast(extract(epoch from previous_at) * 1000 as bigint), failures_before ";

  private static final String FAIL =
      """
      insert into sign_in_history (person_id, failures, failures_ever) values (?1, 1, 1)
      on conflict (person_id) do update set
        failures = sign_in_history.failures + 1,
        failures_ever = sign_in_history.failures_ever + 1
      returning failures_ever
      """;

  private static final String KEEP =
      """
      insert into sign_in_failure (person_id, slot, number, at, masked_address)
      values (?1, ?2, ?3, ?4, ?5)
      on conflict (person_id, slot) do update set
        number = excluded.number, at = excluded.at, masked_address = excluded.masked_address
      """;

  private static final String KEPT_ONES =
      """
      select cast(extract(epoch from at) * 1000 as bigint), masked_address
      from sign_in_failure where person_id = ?1 order by number desc
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

  private static final String FORGET =
      """
      delete from sign_in_failure where (person_id, slot) in
        (select person_id, slot from sign_in_failure where at < ?1 limit ?2) and at < ?1
      """;

  private final Transactions transactions;

  public JpaSignInHistory(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void failed(PersonId person, SignInAttempt attempt) {
    transactions.change(
        manager -> {
          long number =
              ((Number)
                      manager
                          .createNativeQuery(FAIL)
                          .setParameter(1, person.value())
                          .getSingleResult())
                  .longValue();
          manager
              .createNativeQuery(KEEP)
              .setParameter(1, person.value())
              .setParameter(2, number % KEPT)
              .setParameter(3, number)
              .setParameter(4, Timestamp.from(Milliseconds.of(attempt.at())))
              .setParameter(5, attempt.maskedAddress())
              .executeUpdate();
        });
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

  @Override
  public List<SignInAttempt> failures(PersonId person) {
    return transactions.read(
        manager ->
            attempts(
                manager
                    .createNativeQuery(KEPT_ONES)
                    .setParameter(1, person.value())
                    .getResultList()));
  }

  /** A failure that takes the slot of one that is being forgotten is seen, and stays. */
  @Override
  public int forget(Instant before, int most) {
    return transactions.write(
        manager ->
            manager
                .createNativeQuery(FORGET)
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, most)
                .executeUpdate());
  }

  private static List<SignInAttempt> attempts(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new SignInAttempt(
                    Instant.ofEpochMilli(((Number) row[0]).longValue()), (String) row[1]))
        .toList();
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
