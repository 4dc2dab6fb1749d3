package io.replayvault.persistence.access;

import io.replayvault.application.access.out.Lockouts;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.LockoutPolicy.Mode;
import io.replayvault.domain.access.PersonId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Each person's guesses in one row of {@code lockout}. Counting one is a single upsert that writes
 * the row in any case: guesses at once queue for the row, and a refused one costs what an admitted
 * one does. The statement computes waits as {@link LockoutPolicy#waitAfter} does; the kit holds the
 * two together.
 */
public final class JpaLockouts implements Lockouts {
  private static final String MAY =
      "(lockout.guesses < ?3 or (?4 and lockout.guesses < ?7 and coalesce(lockout.wait_until <= ?2,"
          + " false)))";

  private static final String ADMIT =
      """
      insert into lockout (person_id, guesses, admitted, wait_until)
      values (?1, 1, true, case when ?4 and ?3 = 1 then ?2 + ?5 * interval '1 millisecond' end)
      on conflict (person_id) do update set
        admitted = MAY,
        guesses = lockout.guesses + case when MAY then 1 else 0 end,
        wait_until = case
          when not MAY then lockout.wait_until
          when ?4 and lockout.guesses + 1 >= ?3 then
            ?2 + least(?5 * power(2, least(lockout.guesses + 1 - ?3, 20)), ?6) * interval '1 millisecond'
        end,
        locked_at = case
          when MAY and lockout.guesses + 1 >= ?7 then ?2
          when not MAY and lockout.guesses >= ?7 then coalesce(lockout.locked_at, ?2)
        end
      returning admitted, round, guesses >= ?7
      """
          .replace("MAY", MAY)
          .replace("?2", "cast(?2 as timestamptz)")
          .replace("?3", "cast(?3 as integer)")
          .replace("?4", "cast(?4 as boolean)")
          .replace("?5", "cast(?5 as double precision)")
          .replace("?6", "cast(?6 as double precision)")
          .replace("?7", "cast(?7 as integer)");

  private static final String FREE =
      "update lockout set guesses = guesses - 1, locked_at = null where person_id = ?1 and round = ?2";

  private static final String LET_PASS =
      """
      update lockout set guesses = guesses - 1, locked_at = null,
        wait_until = case when wait_until is not null then cast(?3 as timestamptz) end
      where person_id = ?1 and round = ?2
      """;

  private static final String CLEAR =
      """
      update lockout set guesses = 0, wait_until = null, round = round + 1, locked_at = null
      where person_id = ?1
      """;

  /** More guesses than any policy admits, or than anybody makes. */
  static final int BY_RULE = 1_000_000;

  private static final String PASSED = CLEAR + " and guesses < ?2";

  private static final String LOCK =
      """
      insert into lockout (person_id, guesses, admitted, locked_at)
      values (?1, ?2, false, cast(?3 as timestamptz))
      on conflict (person_id) do update set
        guesses = excluded.guesses, wait_until = null, round = lockout.round + 1,
        locked_at = excluded.locked_at
      """;

  private static final String LOCKED =
      "select round from lockout where person_id = ?1 and guesses >= ?2";

  private final Transactions transactions;

  public JpaLockouts(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public Guess admit(PersonId person, LockoutPolicy policy, Instant now) {
    Object[] row =
        (Object[])
            transactions.write(
                manager ->
                    manager
                        .createNativeQuery(ADMIT)
                        .setParameter(1, person.value())
                        .setParameter(2, Timestamp.from(Milliseconds.of(now)))
                        .setParameter(3, policy.threshold())
                        .setParameter(4, policy.mode() == Mode.GROWING_DELAY)
                        .setParameter(5, (double) LockoutPolicy.FIRST_WAIT.toMillis())
                        .setParameter(6, (double) LockoutPolicy.LONGEST_WAIT.toMillis())
                        .setParameter(7, policy.locksAfter())
                        .getSingleResult());
    return (boolean) row[0]
        ? new Guess.Admitted(((Number) row[1]).longValue(), (boolean) row[2])
        : new Guess.Refused();
  }

  @Override
  public void free(PersonId person, Guess.Admitted guess) {
    transactions.change(
        manager ->
            manager
                .createNativeQuery(FREE)
                .setParameter(1, person.value())
                .setParameter(2, guess.round())
                .executeUpdate());
  }

  @Override
  public void letPass(PersonId person, Guess.Admitted guess, Instant now) {
    transactions.change(
        manager ->
            manager
                .createNativeQuery(LET_PASS)
                .setParameter(1, person.value())
                .setParameter(2, guess.round())
                .setParameter(3, Timestamp.from(Milliseconds.of(now)))
                .executeUpdate());
  }

  /** A row is there: their guess was counted in it. */
  @Override
  public boolean passed(PersonId person) {
    return transactions
            .idempotent()
            .write(
                manager ->
                    manager
                        .createNativeQuery(PASSED)
                        .setParameter(1, person.value())
                        .setParameter(2, BY_RULE)
                        .executeUpdate())
        == 1;
  }

  @Override
  public void clear(PersonId person) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager.createNativeQuery(CLEAR).setParameter(1, person.value()).executeUpdate());
  }

  @Override
  public void lock(PersonId person, Instant now) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(LOCK)
                    .setParameter(1, person.value())
                    .setParameter(2, BY_RULE)
                    .setParameter(3, Timestamp.from(Milliseconds.of(now)))
                    .executeUpdate());
  }

  @Override
  public Optional<Long> locked(PersonId person, LockoutPolicy policy) {
    List<?> rounds =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(LOCKED)
                    .setParameter(1, person.value())
                    .setParameter(2, policy.locksAfter())
                    .getResultList());
    return rounds.stream().map(round -> ((Number) round).longValue()).findFirst();
  }
}
