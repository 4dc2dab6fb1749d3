package io.replayvault.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.review.KeptReview.Warned;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReviewEndTest {
  private static final Instant SEEN = Instant.parse("2026-10-20T10:00:00Z");

  @Test
  void the_month_before_is_reviewed_for_two_weeks_with_two_warnings() {
    Instant first = Instant.parse("2026-11-01T00:00:00Z");
    assertThat(ReviewCalendar.monthBefore(first)).isEqualTo(Reviews.OCTOBER);
    assertThat(ReviewCalendar.monthBefore(first.minusMillis(1))).isEqualTo(YearMonth.of(2026, 9));
    Instant closes = first.plus(ReviewCalendar.OPEN_FOR);
    assertThat(closes).isEqualTo(Instant.parse("2026-11-15T00:00:00Z"));
    assertThat(ReviewCalendar.warningsDue(closes, closes.minus(Duration.ofDays(8)))).isZero();
    assertThat(ReviewCalendar.warningsDue(closes, closes.minus(Duration.ofDays(7)))).isOne();
    assertThat(ReviewCalendar.warningsDue(closes, closes.minus(Duration.ofDays(2)))).isEqualTo(2);
  }

  @Test
  void nobody_is_warned_of_a_review_in_which_nobody_waits() {
    AccessReview review =
        Reviews.draft(
            List.of(Reviews.person(Reviews.ANN)), List.of(Reviews.did(Reviews.ANN, SEEN, 1)));
    Instant late = review.closesAt().minus(Duration.ofDays(1));
    KeptReview open = KeptReview.fresh(review);
    assertThat(open.warningsOwed(late)).isEqualTo(2);
    assertThat(
            new KeptReview(review, List.of(), new Warned(1, List.of()), Optional.empty())
                .warningsOwed(late))
        .isOne();
    ReviewVerdict verdict =
        new ReviewVerdict(Reviews.ANN, Verdict.CONFIRMED, Optional.of(Reviews.BEN), SEEN);
    KeptReview done = new KeptReview(review, List.of(verdict), Warned.NOT_YET, Optional.empty());
    assertThat(done.warningsOwed(late)).isZero();
    assertThat(done.waiting()).isEmpty();
    assertThat(done.isDue(review.closesAt().minusMillis(1))).isFalse();
    assertThat(done.isDue(review.closesAt())).isTrue();
  }

  @Test
  void no_review_ends_before_two_days_after_its_last_warning() {
    AccessReview review =
        Reviews.draft(
            List.of(Reviews.person(Reviews.ANN)), List.of(Reviews.did(Reviews.ANN, SEEN, 1)));
    Instant closes = review.closesAt();
    Duration two = ReviewCalendar.LAST_WARNING;
    KeptReview unwarned = KeptReview.fresh(review);
    assertThat(unwarned.isDue(closes.plus(Duration.ofDays(30)))).isFalse();
    assertThat(unwarned.warningsOwed(closes.plus(Duration.ofDays(30)))).isEqualTo(2);

    Instant inTime = closes.minus(two);
    KeptReview warned = warned(review, 2, List.of(closes.minus(Duration.ofDays(7)), inTime));
    assertThat(warned.endsAt()).isEqualTo(closes);
    assertThat(warned.isDue(closes.minusMillis(1))).isFalse();
    assertThat(warned.isDue(closes)).isTrue();

    Instant atLast = closes.minusMillis(1);
    KeptReview late = warned(review, 2, List.of(atLast));
    assertThat(late.endsAt()).isEqualTo(atLast.plus(two));
    assertThat(late.isDue(atLast.plus(two).minusMillis(1))).isFalse();
    assertThat(late.isDue(atLast.plus(two))).isTrue();

    KeptReview once = warned(review, 1, List.of(closes.minus(Duration.ofDays(7))));
    assertThat(once.isDue(closes)).isFalse();
    assertThat(once.warningsOwed(closes)).isOne();
  }

  @Test
  void warnings_of_which_nobody_knows_when_they_were_given_are_given_once_more() {
    AccessReview review =
        Reviews.draft(
            List.of(Reviews.person(Reviews.ANN)), List.of(Reviews.did(Reviews.ANN, SEEN, 1)));
    Instant closes = review.closesAt();
    KeptReview undated = warned(review, 2, List.of());
    assertThat(undated.warningsOwed(closes.minus(Duration.ofDays(3)))).isZero();
    assertThat(undated.warningsOwed(closes)).isOne();
    assertThat(undated.isDue(closes)).isFalse();
    assertThat(warned(review, 3, List.of(closes)).warningsOwed(closes)).isZero();
  }

  private static KeptReview warned(AccessReview review, int count, List<Instant> times) {
    return new KeptReview(review, List.of(), new Warned(count, times), Optional.empty());
  }

  @Test
  void whoever_did_something_last_is_suspended_last() {
    AccessReview review =
        Reviews.draft(
            List.of(
                Reviews.person(Reviews.ANN),
                Reviews.person(Reviews.BEN),
                Reviews.person(Reviews.CAT),
                Reviews.person(Reviews.DAN).with(Standing.REVOKED)),
            List.of(
                Reviews.did(Reviews.ANN, SEEN.plusSeconds(1), 1),
                Reviews.did(Reviews.BEN, SEEN, 1),
                Reviews.did(Reviews.DAN, SEEN, 1)));
    assertThat(ReviewEnd.order(KeptReview.fresh(review)))
        .extracting(ReviewLine::person)
        .containsExactly(Reviews.CAT, Reviews.BEN, Reviews.ANN);
  }

  @Test
  void the_last_admin_contact_and_customer_success_are_the_last_ones() {
    Person admin = Reviews.person(Reviews.ANN, Role.ADMIN_USER);
    Person contact = Reviews.person(Reviews.BEN).with(Standing.contact());
    Person success = Reviews.person(Reviews.CAT).with(Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    Person other = Reviews.person(Reviews.DAN);
    List<Person> all = List.of(admin, contact, success, other);
    for (Person one : all) {
      List<Person> others = all.stream().filter(person -> person != one).toList();
      assertThat(ReviewEnd.isLastOne(one, others)).isEqualTo(one != other);
      assertThat(ReviewEnd.isLastOne(one, all)).isFalse();
    }
    Person gone = Reviews.person(Reviews.DAN, Role.ADMIN_USER).with(Standing.REVOKED);
    assertThat(ReviewEnd.isLastOne(admin, List.of(gone))).isTrue();
  }

  @Test
  void only_what_takes_nothing_back_may_follow() {
    assertThat(Verdict.CONFIRMED.mayFollow(Optional.of(Verdict.SUSPENDED))).isTrue();
    assertThat(Verdict.CONFIRMED.mayFollow(Optional.of(Verdict.REVOKED))).isFalse();
    assertThat(Verdict.REVOKED.mayFollow(Optional.of(Verdict.CONFIRMED))).isTrue();
    assertThat(Verdict.SUSPENDED.mayFollow(Optional.of(Verdict.CONFIRMED))).isFalse();
    assertThat(Verdict.KEPT.mayFollow(Optional.empty())).isTrue();
  }

  @Test
  void reviewers_confirm_and_revoke_and_nobody_suspends() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ReviewVerdict(Reviews.ANN, Verdict.CONFIRMED, Optional.empty(), SEEN));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReviewVerdict(Reviews.ANN, Verdict.SUSPENDED, Optional.of(Reviews.BEN), SEEN));
  }
}
