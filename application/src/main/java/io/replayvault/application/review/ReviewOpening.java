package io.replayvault.application.review;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.review.out.AccessEvidence;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.review.out.AccessReviews.Which;
import io.replayvault.application.review.out.ReviewLetters.News;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.AccessReviewDraft;
import io.replayvault.domain.review.ReviewCalendar;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Draws up an account's review of the last whole month, once. */
public final class ReviewOpening {
  private final AccessReviews reviews;
  private final AccessEvidence evidence;
  private final AccountPeople people;
  private final ReviewNews news;
  private final AuditLog log;

  public ReviewOpening(
      AccessReviews reviews,
      AccessEvidence evidence,
      AccountPeople people,
      ReviewNews news,
      AuditLog log) {
    this.reviews = reviews;
    this.evidence = evidence;
    this.people = people;
    this.news = news;
    this.log = log;
  }

  /** Opens it if there is none and the account was there in the month. */
  void openIfDue(AccountId account, Instant now) {
    YearMonth month = ReviewCalendar.monthBefore(now);
    boolean wasThere =
        evidence.first(account).filter(ReviewCalendar.end(month)::isAfter).isPresent();
    if (!wasThere || reviews.months(account).contains(month)) {
      return;
    }
    AccessReview review = drawnUp(account, month, now.truncatedTo(ChronoUnit.MILLIS));
    log.append(
        ReviewRecords.byItself(
            now,
            account,
            AuditAction.ACCESS_REVIEW_OPEN,
            ReviewRecords.subject(month),
            "people " + review.lines().size()));
    if (reviews.open(review)) {
      news.tellReviewers(new Which(account, month), News.OPENED);
    }
  }

  private AccessReview drawnUp(AccountId account, YearMonth month, Instant now) {
    return new AccessReviewDraft(
            evidence.activities(account, month),
            evidence.tokens(account, month),
            evidence.visits(account, month))
        .of(account, month, now, people.of(account));
  }
}
