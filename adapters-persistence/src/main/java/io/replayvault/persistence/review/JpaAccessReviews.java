package io.replayvault.persistence.review;

import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.ReviewText;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import io.replayvault.persistence.access.AccountLock;
import io.replayvault.persistence.access.ReviewedAccess;
import io.replayvault.persistence.access.ReviewedAccess.Effect;
import io.replayvault.persistence.database.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reviews in {@code access_review}, verdicts in {@code access_review_verdict}. Whatever judges
 * somebody of an account holds the account's lock to its end.
 */
public final class JpaAccessReviews implements AccessReviews {
  private static final String OPEN =
      """
      insert into access_review (account_id, month, evidence, closes_at) values (?1, ?2, ?3, ?4)
      on conflict do nothing
      """;

  private static final String MONTHS =
      "select month from access_review where account_id = ?1 order by month desc limit "
          + MOST_LISTED;

  private static final String UNENDED =
      """
      select account_id, month from access_review where ended_at is null
       order by closes_at, account_id
      """;

  private static final String WARNED =
      """
      update access_review
         set warned = ?3, warned_at = array_append(warned_at, cast(?4 as timestamptz(3)))
       where account_id = ?1 and month = ?2 and warned < ?3
      """;

  private static final String END =
      """
      update access_review set ended_at = ?3, result = ?4
       where account_id = ?1 and month = ?2 and ended_at is null
      """;

  private final Transactions transactions;

  public JpaAccessReviews(EntityManagerFactory database) {
    transactions = new Transactions(database, IndexUnavailable::new);
  }

  @Override
  public boolean open(AccessReview review) {
    return transactions.write(
        manager ->
            manager
                    .createNativeQuery(OPEN)
                    .setParameter(1, review.account().value())
                    .setParameter(2, review.month().toString())
                    .setParameter(3, ReviewText.of(review))
                    .setParameter(4, StoredReview.stamp(review.closesAt()))
                    .executeUpdate()
                == 1);
  }

  @Override
  public List<YearMonth> months(AccountId account) {
    return transactions.read(
        manager -> {
          List<?> rows =
              manager.createNativeQuery(MONTHS).setParameter(1, account.value()).getResultList();
          return rows.stream().map(month -> YearMonth.parse((String) month)).toList();
        });
  }

  @Override
  public Optional<KeptReview> find(AccountId account, YearMonth month) {
    return transactions.read(manager -> StoredReview.find(manager, new Which(account, month)));
  }

  @Override
  public List<Which> unended() {
    return transactions.read(
        manager -> {
          List<?> rows = manager.createNativeQuery(UNENDED).getResultList();
          return rows.stream()
              .map(Object[].class::cast)
              .map(
                  row ->
                      new Which(new AccountId((String) row[0]), YearMonth.parse((String) row[1])))
              .toList();
        });
  }

  @Override
  public Judged judge(
      Which which, Optional<Verdict> seen, ReviewVerdict verdict, PasswordHash nobodys) {
    return ifAsSeen(
        which,
        seen,
        verdict,
        access ->
            switch (verdict.verdict()) {
              case CONFIRMED, KEPT -> access.confirm();
              case SUSPENDED -> access.suspend(verdict.at());
              case REVOKED -> access.revoke(nobodys);
              case GONE -> Effect.GONE;
            });
  }

  @Override
  public Judged ask(
      Which which, Optional<Verdict> seen, ReviewVerdict verdict, Optional<PersonRequest> request) {
    return ifAsSeen(which, seen, verdict, access -> access.ask(request, verdict.at()));
  }

  private Judged ifAsSeen(
      Which which,
      Optional<Verdict> seen,
      ReviewVerdict verdict,
      Function<ReviewedAccess, Effect> deed) {
    return transactions.write(
        manager -> {
          AccountLock.take(manager, which.account());
          PersonId person = verdict.person();
          boolean asSeen =
              StoredReview.find(manager, which)
                  .filter(kept -> kept.review().lineOf(person).isPresent())
                  .filter(kept -> seen.equals(kept.verdictOf(person).map(ReviewVerdict::verdict)))
                  .isPresent();
          return asSeen ? judged(manager, which, verdict, deed) : Judged.CHANGED;
        });
  }

  private static Judged judged(
      EntityManager manager,
      Which which,
      ReviewVerdict verdict,
      Function<ReviewedAccess, Effect> deed) {
    return switch (deed.apply(new ReviewedAccess(manager, which.account(), verdict.person()))) {
      case DONE -> {
        StoredReview.keep(manager, which, verdict);
        yield Judged.DONE;
      }
      case GONE -> {
        StoredReview.keep(
            manager,
            which,
            new ReviewVerdict(verdict.person(), Verdict.GONE, Optional.empty(), verdict.at()));
        yield Judged.GONE;
      }
      case LAST_ONE -> Judged.LAST_ONE;
    };
  }

  @Override
  public void warned(Which which, int warnings, Instant at) {
    transactions
        .idempotent()
        .change(
            manager ->
                manager
                    .createNativeQuery(WARNED)
                    .setParameter(1, which.account().value())
                    .setParameter(2, which.month().toString())
                    .setParameter(3, warnings)
                    .setParameter(4, StoredReview.stamp(at))
                    .executeUpdate());
  }

  @Override
  public boolean end(KeptReview seen, KeptReview.Result result) {
    Which which = new Which(seen.review().account(), seen.review().month());
    return transactions.write(
        manager -> {
          AccountLock.take(manager, which.account());
          return StoredReview.find(manager, which)
                  .filter(kept -> kept.verdicts().equals(seen.verdicts()))
                  .isPresent()
              && manager
                      .createNativeQuery(END)
                      .setParameter(1, which.account().value())
                      .setParameter(2, which.month().toString())
                      .setParameter(3, StoredReview.stamp(result.at()))
                      .setParameter(4, result.note())
                      .executeUpdate()
                  == 1;
        });
  }
}
