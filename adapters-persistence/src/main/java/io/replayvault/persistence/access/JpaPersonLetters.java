package io.replayvault.persistence.access;

import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Letters in {@code person_letter}, which are taken with {@code skip locked}; what people were told
 * in {@code person_known}.
 */
public final class JpaPersonLetters implements PersonLetters {
  private static final String FORGET = "delete from person_letter where kept_at <= ?1";

  /** Whoever was forgotten stays so: the log's stream may be behind the erasure. */
  private static final String KEEP =
      """
      insert into person_letter (person_id, account_id, news, about, kept_at, due_at)
      select ?1, ?2, ?3, ?4, cast(?5 as timestamptz), cast(?5 as timestamptz)
      where not exists (select from person where id = ?1 and email like 'erased-%@erased.invalid')
      """;

  private static final String NEXT =
      """
      update person_letter set due_at = ?2
      where id = (
        select id from person_letter where due_at <= ?1 and kept_at > ?3
        order by due_at, id limit 1 for update skip locked)
      returning id, person_id, account_id, news, about
      """;

  private static final String DONE = "delete from person_letter where id = ?1";

  private static final String KNOWN =
      "select 1 from person_known where person_id = ?1 and what = ?2";

  private static final String ANY_KNOWN =
      "select 1 from person_known where person_id = ?1 and starts_with(what, ?2) limit 1";

  private static final String KNOW =
      """
      insert into person_known (person_id, what, known_at)
      select ?1, ?2, cast(?3 as timestamptz)
      where not exists (select from person where id = ?1 and email like 'erased-%@erased.invalid')
      on conflict do nothing
      """;

  private static final String FORGET_KNOWN =
      """
      delete from person_known where (person_id, what) in
        (select person_id, what from person_known where known_at < ?1 limit ?2)
      """;

  private final Transactions transactions;

  public JpaPersonLetters(EntityManagerFactory database) {
    this.transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public void keep(List<Notice> notices, Instant now) {
    transactions.change(
        manager -> {
          manager
              .createNativeQuery(FORGET)
              .setParameter(1, timestamp(now.minus(STALE_AFTER)))
              .executeUpdate();
          for (Notice notice : notices) {
            manager
                .createNativeQuery(KEEP)
                .setParameter(1, notice.person().value())
                .setParameter(2, notice.account().value())
                .setParameter(3, notice.news().name())
                .setParameter(4, notice.about())
                .setParameter(5, timestamp(now))
                .executeUpdate();
          }
        });
  }

  @Override
  public Optional<Waiting> next(Instant now, Instant again) {
    List<?> rows =
        transactions.write(
            manager ->
                manager
                    .createNativeQuery(NEXT)
                    .setParameter(1, timestamp(now))
                    .setParameter(2, timestamp(again))
                    .setParameter(3, timestamp(now.minus(STALE_AFTER)))
                    .getResultList());
    return rows.stream().map(Object[].class::cast).map(JpaPersonLetters::waiting).findFirst();
  }

  @Override
  public void done(Waiting letter) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager.createNativeQuery(DONE).setParameter(1, letter.id()).executeUpdate());
  }

  @Override
  public boolean isKnown(PersonId person, String what) {
    return isThere(KNOWN, person, what);
  }

  @Override
  public boolean isAnyKnown(PersonId person, String beginning) {
    return isThere(ANY_KNOWN, person, beginning);
  }

  @Override
  public void know(PersonId person, String what, Instant now) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(KNOW)
                    .setParameter(1, person.value())
                    .setParameter(2, what)
                    .setParameter(3, timestamp(now))
                    .executeUpdate());
  }

  @Override
  public int forgetKnown(Instant before, int most) {
    return transactions.write(
        manager ->
            manager
                .createNativeQuery(FORGET_KNOWN)
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, most)
                .executeUpdate());
  }

  private boolean isThere(String query, PersonId person, String what) {
    List<?> rows =
        transactions.read(
            manager ->
                manager
                    .createNativeQuery(query)
                    .setParameter(1, person.value())
                    .setParameter(2, what)
                    .getResultList());
    return !rows.isEmpty();
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.from(Milliseconds.of(instant));
  }

  private static Waiting waiting(Object[] row) {
    Notice notice =
        new Notice(
            new PersonId((String) row[1]),
            new AccountId((String) row[2]),
            News.valueOf((String) row[3]),
            (String) row[4]);
    return new Waiting(((Number) row[0]).longValue(), notice);
  }
}
