package io.replayvault.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FindingRulesTest {
  private static final Instant IN_OCTOBER = Instant.parse("2026-10-20T10:00:00Z");
  private static final Instant IN_SEPTEMBER = Instant.parse("2026-09-30T23:59:59.999Z");

  @Test
  void whoever_did_something_in_the_month_is_not_dormant() {
    assertThat(findings(Reviews.did(Reviews.ANN, IN_OCTOBER, 3))).isEmpty();
  }

  @Test
  void whoever_did_nothing_in_the_month_is_dormant() {
    assertThat(findings(Reviews.last(Reviews.ANN, Optional.of(IN_SEPTEMBER), Optional.empty())))
        .containsExactly(Finding.DORMANT);
  }

  @Test
  void whoever_did_nothing_in_ninety_days_is_long_dormant() {
    assertThat(findings(Reviews.last(Reviews.ANN, Optional.empty(), Optional.empty())))
        .containsExactly(Finding.LONG_DORMANT);
    AccessReview unknown = Reviews.draft(List.of(Reviews.person(Reviews.ANN)), List.of());
    assertThat(unknown.lines().getFirst().findings()).containsExactly(Finding.LONG_DORMANT);
  }

  @Test
  void whoever_was_not_there_all_the_time_is_judged_by_the_time_that_they_were() {
    assertThat(findings(Reviews.last(Reviews.ANN, Optional.empty(), Optional.of(IN_SEPTEMBER))))
        .containsExactly(Finding.DORMANT);
    assertThat(findings(Reviews.last(Reviews.ANN, Optional.empty(), Optional.of(IN_OCTOBER))))
        .isEmpty();
  }

  @Test
  void many_times_the_middle_ones_sessions_are_many() {
    List<Person> four =
        List.of(
            Reviews.person(Reviews.ANN),
            Reviews.person(Reviews.BEN),
            Reviews.person(Reviews.CAT),
            Reviews.person(Reviews.DAN));
    AccessReview review =
        Reviews.draft(
            four,
            List.of(
                Reviews.did(Reviews.ANN, IN_OCTOBER, 4),
                Reviews.did(Reviews.BEN, IN_OCTOBER, 5),
                Reviews.did(Reviews.CAT, IN_OCTOBER, 25),
                Reviews.did(Reviews.DAN, IN_OCTOBER, 26)));
    assertThat(review.middle()).isEqualTo(5);
    assertThat(review.lineOf(Reviews.CAT).orElseThrow().findings()).isEmpty();
    assertThat(review.lineOf(Reviews.DAN).orElseThrow().findings())
        .containsExactly(Finding.WATCHED_MANY);
  }

  @Test
  void few_sessions_are_never_many() {
    AccessReview review =
        Reviews.draft(
            List.of(
                Reviews.person(Reviews.ANN),
                Reviews.person(Reviews.BEN),
                Reviews.person(Reviews.CAT)),
            List.of(
                Reviews.did(Reviews.ANN, IN_OCTOBER, 1),
                Reviews.did(Reviews.BEN, IN_OCTOBER, 1),
                Reviews.did(Reviews.CAT, IN_OCTOBER, 19)));
    assertThat(review.lineOf(Reviews.CAT).orElseThrow().findings()).isEmpty();
  }

  @Test
  void a_feature_besides_the_role_that_nobody_of_it_used_stands_out() {
    Person given =
        Reviews.person(Reviews.ANN)
            .with(
                new Standing(
                    new Features(Set.of(Permission.AUDIT_READ, Permission.SITE_CREATE), Set.of()),
                    false,
                    Set.of(),
                    PersonState.ACTIVE));
    Activity read =
        new Activity(
            Reviews.BEN,
            Map.of(AuditAction.AUDIT_READ, 1),
            0,
            1,
            Optional.of(IN_OCTOBER),
            Optional.empty());
    AccessReview review =
        Reviews.draft(
            List.of(given, Reviews.person(Reviews.BEN)),
            List.of(Reviews.did(Reviews.ANN, IN_OCTOBER, 1), read));
    ReviewLine line = review.lineOf(Reviews.ANN).orElseThrow();
    assertThat(line.findings()).containsExactly(Finding.UNUSED_FEATURE);
    assertThat(line.unused()).containsExactly(Permission.SITE_CREATE);
  }

  @Test
  void staff_are_not_compared_with_a_customers_people() {
    AccessReview review =
        Reviews.draft(
            List.of(
                Reviews.person(Reviews.ANN),
                Reviews.person(Reviews.BEN).with(Standing.of(Set.of(Duty.SUPPORT)))),
            List.of(
                Reviews.did(Reviews.ANN, IN_OCTOBER, 2), Reviews.did(Reviews.BEN, IN_OCTOBER, 90)));
    assertThat(review.middle()).isEqualTo(2);
  }

  private static Set<Finding> findings(Activity activity) {
    return Reviews.draft(List.of(Reviews.person(activity.person())), List.of(activity))
        .lines()
        .getFirst()
        .findings();
  }
}
