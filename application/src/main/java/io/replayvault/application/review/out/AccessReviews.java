package io.replayvault.application.review.out;

import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordHash;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The reviews of accounts, and what verdicts do to people. Durable on return; of several who change
 * the same at once each sees what the one before it left. Instants are kept to the millisecond.
 */
public interface AccessReviews {
  /** The most reviews of an account that are listed. */
  int MOST_LISTED = 24;

  /** Keeps a review; false, and nothing is changed, if the account has one of that month. */
  boolean open(AccessReview review);

  /** The months of the account's newest reviews, newest first, at most {@value #MOST_LISTED}. */
  List<YearMonth> months(AccountId account);

  /** The account's review of that month; empty if there is none. */
  Optional<KeptReview> find(AccountId account, YearMonth month);

  /** Whichever did not end yet, the oldest first. */
  List<Which> unended();

  /**
   * Keeps a verdict and does what it says to the person: both, or neither. Whoever is confirmed and
   * was suspended may act again; whoever is suspended or revoked may not, and their sign-ins have
   * ended. The last one who can act for the account ({@link
   * io.replayvault.domain.review.ReviewEnd#isLastOne}) is neither suspended nor revoked.
   *
   * @param seen the person's verdict as it was seen
   * @param nobodys hash of a password that nobody knows, for whoever is left without an account
   */
  Judged judge(Which which, Optional<Verdict> seen, ReviewVerdict verdict, PasswordHash nobodys);

  /**
   * Keeps the verdict {@link Verdict#REVOKED} of a reviewer who may not change people: whom it is
   * about is suspended, and a request that Customer Success revoke them is open. All of that, or
   * nothing; else as {@link #judge}.
   *
   * @param request such a request; empty for staff, whom nobody can ask to revoke
   */
  Judged ask(
      Which which, Optional<Verdict> seen, ReviewVerdict verdict, Optional<PersonRequest> request);

  /**
   * Keeps how many warnings went out, and when the last one did; no larger number than before
   * changes nothing.
   */
  void warned(Which which, int warnings, Instant at);

  /**
   * Keeps the end. False, and nothing is changed, if it ended before, or its verdicts are no longer
   * those that were seen.
   */
  boolean end(KeptReview seen, KeptReview.Result result);

  /**
   * Which review.
   *
   * @param account of which account
   * @param month of which month
   */
  record Which(AccountId account, YearMonth month) {}

  /** How a verdict ended. All but {@link #DONE} and {@link #GONE} changed nothing. */
  enum Judged {
    /** It is done. */
    DONE,
    /** The person's verdict is another by now, or the review has nobody of that id. */
    CHANGED,
    /** The person can no longer act for another reason; {@link Verdict#GONE} is kept instead. */
    GONE,
    /** Nobody could act for the account without them. */
    LAST_ONE
  }
}
