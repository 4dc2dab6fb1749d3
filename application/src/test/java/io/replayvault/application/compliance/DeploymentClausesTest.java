package io.replayvault.application.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.InMemoryAddressLists;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.access.out.InMemoryPersonRequests;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.review.out.AccessReviews;
import io.replayvault.application.review.out.AccessReviews.Which;
import io.replayvault.application.review.out.InMemoryAccessReviews;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.compliance.AccessClause;
import io.replayvault.domain.compliance.ClauseReport;
import io.replayvault.domain.compliance.ClauseState;
import io.replayvault.domain.compliance.Surroundings;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.AccessReviewDraft;
import io.replayvault.domain.review.ReviewCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clauses F2 and H2 are said to be kept only while they are. */
final class DeploymentClausesTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Instant OPENED = Instant.parse("2026-11-01T00:20:00Z");

  private final AccountId account = Fresh.account();
  private final InMemoryPeople people = new InMemoryPeople();
  private final AccessReviews reviews =
      new InMemoryAccessReviews(people, new InMemoryPersonRequests(people));

  @Test
  void monthly_reviews_are_kept_while_one_of_the_latest_month_is_there_and_in_time() {
    assertThat(reviewed("2026-11-02T00:00:00Z")).isEqualTo(ClauseState.OPEN);
    reviews.open(
        new AccessReview(
            account,
            MONTH,
            OPENED,
            OPENED.plus(ReviewCalendar.OPEN_FOR),
            0,
            List.of(),
            List.of(),
            List.of()));
    assertThat(reviewed("2026-11-02T00:00:00Z")).isEqualTo(ClauseState.KEPT);
    assertThat(reviewed("2026-11-15T12:00:00Z")).as("about to end").isEqualTo(ClauseState.KEPT);
    assertThat(reviewed("2026-11-16T12:00:00Z")).as("not ended").isEqualTo(ClauseState.OPEN);
    assertThat(reviewed("2026-12-03T00:00:00Z")).as("none since").isEqualTo(ClauseState.OPEN);
  }

  @Test
  void reviews_of_which_nobody_is_warned_are_not_in_time() {
    reviews.open(
        new AccessReviewDraft(List.of(), List.of(), List.of())
            .of(
                account,
                MONTH,
                OPENED,
                List.of(Callers.person(account, Role.STANDARD_USER, new Scope.WholeAccount()))));
    assertThat(reviewed("2026-11-09T00:00:00Z")).as("just due").isEqualTo(ClauseState.KEPT);
    assertThat(reviewed("2026-11-09T12:00:00Z")).as("not warned").isEqualTo(ClauseState.OPEN);
    reviews.warned(new Which(account, MONTH), 1, Instant.parse("2026-11-09T13:00:00Z"));
    assertThat(reviewed("2026-11-09T14:00:00Z")).as("warned").isEqualTo(ClauseState.KEPT);
    assertThat(reviewed("2026-11-20T00:00:00Z")).as("never again").isEqualTo(ClauseState.OPEN);
  }

  @Test
  void encryption_is_of_both_entry_points() {
    String tls = "https://a.example";
    String plain = "http://a.example";
    assertThat(encrypted(tls, tls)).isEqualTo(ClauseState.KEPT);
    assertThat(encrypted(tls, plain)).isEqualTo(ClauseState.OPEN);
    assertThat(encrypted(plain, tls)).isEqualTo(ClauseState.OPEN);
  }

  private ClauseState reviewed(String now) {
    return state(AccessClause.H2, "https://a.example", "https://b.example", Instant.parse(now));
  }

  private ClauseState encrypted(String console, String recording) {
    return state(AccessClause.F2, console, recording, OPENED.plus(Duration.ofDays(1)));
  }

  private ClauseState state(AccessClause clause, String console, String recording, Instant now) {
    return new DeploymentClauses(
            new Surroundings(console, recording, false, true, true),
            new InMemoryAddressLists(),
            reviews)
        .of(account, now).stream()
            .filter(each -> each.clause() == clause)
            .map(ClauseReport::state)
            .findFirst()
            .orElseThrow();
  }
}
