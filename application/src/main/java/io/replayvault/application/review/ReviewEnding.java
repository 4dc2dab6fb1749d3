package io.replayvault.application.review;

import io.replayvault.application.access.out.AccountPeople;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.review.out.AccessReviews.Judged;
import io.replayvault.application.review.out.AccessReviews.Which;
import io.replayvault.application.review.out.ReviewLetters.News;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.KeptReview.Result;
import io.replayvault.domain.review.ReviewEnd;
import io.replayvault.domain.review.ReviewLine;
import io.replayvault.domain.review.ReviewText;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Ends a review: suspends whom nobody judged, and signs what came of it. */
public final class ReviewEnding {
  private final AccessReviews reviews;
  private final AccountPeople people;
  private final ReviewSigner signer;
  private final ReviewNews news;
  private final AuditLog log;
  private final NobodysPassword nobodys;

  public ReviewEnding(
      AccessReviews reviews,
      AccountPeople people,
      ReviewSigner signer,
      ReviewNews news,
      AuditLog log,
      PasswordHasher hasher,
      Chance chance) {
    this.reviews = reviews;
    this.people = people;
    this.signer = signer;
    this.news = news;
    this.log = log;
    this.nobodys = new NobodysPassword(hasher, chance);
  }

  /**
   * Ends it if its time is over and reviewers were warned in time; what is done already is not done
   * again.
   */
  void endIfDue(Which which, Instant now) {
    Optional<KeptReview> open =
        reviews.find(which.account(), which.month()).filter(review -> review.isDue(now));
    if (open.isEmpty()) {
      return;
    }
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    for (ReviewLine line : ReviewEnd.order(open.get())) {
      suspend(which, line.person(), at);
    }
    KeptReview judged = reviews.find(which.account(), which.month()).orElseThrow();
    log.append(
        ReviewRecords.byItself(
            at,
            which.account(),
            AuditAction.ACCESS_REVIEW_CLOSE,
            AuditOutcome.ALLOWED,
            ReviewRecords.subject(which.month()),
            counted(judged)));
    if (reviews.end(judged, new Result(at, signer.sign(ReviewText.of(judged, at))))) {
      news.tellReviewers(which, News.ENDED);
      if (count(judged, Verdict.KEPT) > 0) {
        news.tellCustomerSuccess(which, News.KEPT);
      }
    }
  }

  /**
   * Whoever turns out to be the last one although nobody saw it coming is kept, and that is said.
   */
  private void suspend(Which which, PersonId person, Instant at) {
    if (isLastOne(which.account(), person)) {
      judge(which, person, Verdict.KEPT, at);
      return;
    }
    record(which, person, AuditOutcome.ALLOWED, at);
    if (judge(which, person, Verdict.SUSPENDED, at) == Judged.LAST_ONE) {
      judge(which, person, Verdict.KEPT, at);
      record(which, person, AuditOutcome.FAILED, at);
    }
  }

  private boolean isLastOne(AccountId account, PersonId person) {
    List<Person> all = people.of(account);
    List<Person> others = all.stream().filter(other -> !other.id().equals(person)).toList();
    return all.stream()
        .filter(one -> one.id().equals(person))
        .anyMatch(one -> ReviewEnd.isLastOne(one, others));
  }

  private void record(Which which, PersonId person, AuditOutcome outcome, Instant at) {
    log.append(
        ReviewRecords.byItself(
            at,
            which.account(),
            AuditAction.PERSON_SUSPEND,
            outcome,
            "person:" + person,
            ReviewRecords.subject(which.month())));
  }

  private Judged judge(Which which, PersonId person, Verdict verdict, Instant at) {
    return reviews.judge(
        which,
        Optional.empty(),
        new ReviewVerdict(person, verdict, Optional.empty(), at),
        nobodys.hash());
  }

  private static String counted(KeptReview review) {
    return "confirmed %d, revoked %d, suspended %d, kept %d"
        .formatted(
            count(review, Verdict.CONFIRMED),
            count(review, Verdict.REVOKED),
            count(review, Verdict.SUSPENDED),
            count(review, Verdict.KEPT));
  }

  private static long count(KeptReview review, Verdict verdict) {
    return review.verdicts().stream().filter(one -> one.verdict() == verdict).count();
  }
}
