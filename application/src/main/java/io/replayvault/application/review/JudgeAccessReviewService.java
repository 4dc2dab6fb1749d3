package io.replayvault.application.review;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.in.Obstacle;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.review.ReviewRevocation.Deed;
import io.replayvault.application.review.in.JudgeAccessReview;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@link JudgeAccessReview}. */
public final class JudgeAccessReviewService implements JudgeAccessReview {
  private final AccessReviews reviews;
  private final NobodysPassword nobodys;
  private final ReviewRevocation revocation;
  private final Guard guard;
  private final InstantSource clock;

  public JudgeAccessReviewService(
      AccessReviews reviews,
      PasswordHasher hasher,
      Chance chance,
      ReviewRevocation revocation,
      Guard guard,
      InstantSource clock) {
    this.reviews = reviews;
    this.nobodys = new NobodysPassword(hasher, chance);
    this.revocation = revocation;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<Outcome> confirm(Caller caller, YearMonth month, PersonId person) {
    Deed deed =
        new Deed("", (which, seen, verdict) -> reviews.judge(which, seen, verdict, nobodys.hash()));
    AuditAction action = AuditAction.ACCESS_REVIEW_CONFIRM;
    return judge(caller, month, person, Verdict.CONFIRMED, action, deed);
  }

  @Override
  public Guarded<Outcome> revoke(Caller caller, YearMonth month, PersonId person) {
    Deed deed = revocation.by(caller, month, person, clock.instant());
    AuditAction action = AuditAction.ACCESS_REVIEW_REVOKE;
    return judge(caller, month, person, Verdict.REVOKED, action, deed);
  }

  private Guarded<Outcome> judge(
      Caller caller,
      YearMonth month,
      PersonId person,
      Verdict verdict,
      AuditAction action,
      Deed deed) {
    Optional<KeptReview> found =
        reviews
            .find(caller.person().account(), month)
            .filter(
                review ->
                    review
                        .review()
                        .lineOf(person)
                        .filter(line -> line.held().isToJudge())
                        .isPresent());
    Ask ask =
        new Ask(
            Permission.ACCESS_REVIEW_DECIDE,
            Optional.empty(),
            action,
            "person:" + person,
            ReviewRecords.subject(month) + deed.detail());
    return found.isEmpty()
        ? guard.absent(caller, ask)
        : guard.runUnless(
            caller,
            ask,
            () -> hindrance(caller, found.get(), person, verdict),
            () -> judged(caller, found.get(), person, verdict, deed));
  }

  /** What ended stays as it was signed, but for those who still wait for somebody's word. */
  private static Optional<Outcome> hindrance(
      Caller caller, KeptReview review, PersonId person, Verdict verdict) {
    Optional<Verdict> earlier = review.verdictOf(person).map(ReviewVerdict::verdict);
    if (caller.person().id().equals(person)) {
      return Optional.of(new Outcome.Hindered(Obstacle.OWN_ACCESS));
    }
    boolean signed =
        review.result().isPresent() && earlier.filter(Verdict.CONFIRMED::equals).isPresent();
    return signed || !verdict.mayFollow(earlier)
        ? Optional.of(new Outcome.Hindered(Obstacle.SETTLED))
        : Optional.empty();
  }

  private Outcome judged(
      Caller caller, KeptReview review, PersonId person, Verdict verdict, Deed deed) {
    ReviewVerdict next =
        new ReviewVerdict(
            person,
            verdict,
            Optional.of(caller.person().id()),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    AccessReviews.Which which =
        new AccessReviews.Which(review.review().account(), review.review().month());
    Optional<Verdict> seen = review.verdictOf(person).map(ReviewVerdict::verdict);
    return switch (deed.effect().on(which, seen, next)) {
      case DONE -> new Outcome.Judged(next);
      case CHANGED -> new Outcome.Hindered(Obstacle.SETTLED);
      case GONE -> new Outcome.Hindered(Obstacle.PERSON_GONE);
      case LAST_ONE -> new Outcome.Hindered(Obstacle.LAST_ONE);
    };
  }
}
