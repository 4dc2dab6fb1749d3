package io.replayvault.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.ReviewYear;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

  @Test
  void a_deed_that_the_truth_does_not_know_is_a_difference() {
    ReviewYear year = new ReviewYear(7, PEOPLE).liveForgetting(1);
    assertThat(year.differences()).hasSize(1);
    assertThat(year.lines()).isGreaterThan(PEOPLE);
    assertThat(year.verdicts()).isGreaterThan(PEOPLE);
  }
}
