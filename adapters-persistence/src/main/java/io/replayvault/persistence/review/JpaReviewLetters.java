package io.replayvault.persistence.review;

import io.replayvault.application.review.out.ReviewLetters;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Letters about reviews in {@code review_letter}, which are taken with {@code skip locked}. */
public final class JpaReviewLetters implements ReviewLetters {
  private static final String FORGET = "delete from review_letter where kept_at <= ?1";

  private static final String KEEP =
      """
      insert into review_letter (person_id, account_id, month, news, kept_at, due_at)
      values (?1, ?2, ?3, ?4, ?5, ?5)
      """;

  private static final String NEXT =
      """
      update review_letter set due_at = ?2
      where id = (
        select id from review_letter where due_at <= ?1 and kept_at > ?3
        order by due_at, id limit 1 for update skip locked)
      returning id, person_id, account_id, month, news
      """;

  private static final String DONE = "delete from review_letter where id = ?1";

  private final Transactions transactions;

  public JpaReviewLetters(EntityManagerFactory database) {
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
                .setParameter(3, notice.month().toString())
                .setParameter(4, notice.news().name())
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
    return rows.stream().map(Object[].class::cast).map(JpaReviewLetters::waiting).findFirst();
  }

  @Override
  public void done(Waiting letter) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager.createNativeQuery(DONE).setParameter(1, letter.id()).executeUpdate());
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.from(Milliseconds.of(instant));
  }

  private static Waiting waiting(Object[] row) {
    return new Waiting(
        ((Number) row[0]).longValue(),
        new Notice(
            new PersonId((String) row[1]),
            new AccountId((String) row[2]),
            YearMonth.parse((String) row[3]),
            News.valueOf((String) row[4])));
  }
}
