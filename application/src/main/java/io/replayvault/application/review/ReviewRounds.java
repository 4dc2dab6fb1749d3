package io.replayvault.application.review;

import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.review.out.AccessReviews.Which;
import io.replayvault.application.review.out.ReviewLetters.News;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.review.KeptReview;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Goes round the accounts: opens the month's reviews, warns, and ends those whose time is over
 * (clause H2). May be run at any time and again; of two nodes that do so at once one opens and one
 * ends. What fails in one account does not keep the others from their turn. A round that comes late
 * warns first: the review then goes on until the warning was given long enough ago.
 */
public final class ReviewRounds {
  private final Accounts accounts;
  private final AccessReviews reviews;
  private final ReviewOpening opening;
  private final ReviewEnding ending;
  private final ReviewNews news;
  private final AuditLog log;
  private final InstantSource clock;

  public ReviewRounds(
      Accounts accounts,
      AccessReviews reviews,
      ReviewOpening opening,
      ReviewEnding ending,
      ReviewNews news,
      AuditLog log,
      InstantSource clock) {
    this.accounts = accounts;
    this.reviews = reviews;
    this.opening = opening;
    this.ending = ending;
    this.news = news;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Goes round once.
   *
   * @throws RuntimeException the first that was thrown, once all had their turn
   */
  public void run() {
    Instant now = clock.instant();
    Turns turns = new Turns();
    for (Account account : accounts.all()) {
      turns.take(() -> opening.openIfDue(account.id(), now));
    }
    for (Which which : reviews.unended()) {
      turns.take(() -> warnIfDue(which, now));
      turns.take(() -> ending.endIfDue(which, now));
    }
    turns.end();
  }

  /** Letters are kept before the warning counts as given: rather twice than never. */
  private void warnIfDue(Which which, Instant now) {
    Optional<KeptReview> open = reviews.find(which.account(), which.month());
    int owed = open.map(review -> review.warningsOwed(now)).orElse(0);
    if (owed == 0) {
      return;
    }
    log.append(
        ReviewRecords.byItself(
            now,
            which.account(),
            AuditAction.ACCESS_REVIEW_WARN,
            ReviewRecords.subject(which.month()),
            "waiting " + open.get().waiting().size()));
    news.tellReviewers(which, News.WARNED);
    reviews.warned(which, open.get().warned().count() + owed, now);
  }

  /** Lets each have its turn and keeps the first failure. */
  private static final class Turns {
    private Optional<RuntimeException> failure = Optional.empty();

    void take(Runnable turn) {
      try {
        turn.run();
      } catch (RuntimeException e) {
        failure = Optional.of(failure.orElse(e));
      }
    }

    void end() {
      failure.ifPresent(
          first -> {
            throw first;
          });
    }
  }
}
