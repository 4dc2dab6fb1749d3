package io.replayvault.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.ReviewYear;
import io.replayvault.application.fixtures.ReviewYear.Compared;
import io.replayvault.application.fixtures.TruthMistake;
import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clause H2: reviews of made-up people are equal to what was made up. */
final class ReviewYearTest {
  private static final int ACCOUNTS = 25;
  private static final int PEOPLE = 40;

  @Test
  void the_reviews_of_a_thousand_people_over_a_year_are_the_truth() {
    Stream<String> differences =
        IntStream.range(0, ACCOUNTS)
            .boxed()
            .flatMap(
                account ->
                    new ReviewYear(account, PEOPLE)
                        .live().differences().stream().map(d -> "seed " + account + " " + d));
    assertThat(differences).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TruthMistake.class)
  void what_the_truth_has_wrong_is_a_difference(TruthMistake mistake) {
    ReviewYear year = new ReviewYear(7, PEOPLE).liveMistaken(mistake);
    assertThat(year.differences()).hasSize(1);
    Compared compared = year.compared();
    assertThat(compared.lines()).isGreaterThan(PEOPLE);
    assertThat(compared.verdicts()).isGreaterThan(PEOPLE);
    assertThat(compared.tokens()).isPositive();
    assertThat(compared.visits()).isPositive();
    assertThat(compared.suspended()).isPositive();
    assertThat(compared.unwarned()).isZero();
  }

  @Test
  void in_a_month_without_warnings_nobody_is_suspended() {
    KeptReview late = new ReviewYear(7, PEOPLE).liveUnwarned();
    assertThat(late.waiting()).isNotEmpty();
    assertThat(late.result()).isEmpty();
    assertThat(late.warned().times()).hasSize(1);
    assertThat(late.verdicts())
        .extracting(ReviewVerdict::verdict)
        .doesNotContain(Verdict.SUSPENDED, Verdict.KEPT);
  }
}
