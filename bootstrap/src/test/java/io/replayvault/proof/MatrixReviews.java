package io.replayvault.proof;

import io.replayvault.domain.access.Person;
import io.replayvault.domain.review.AccessReview;
import io.replayvault.domain.review.AccessReviewDraft;
import io.replayvault.domain.review.ReviewText;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes access reviews of long ago, one that is open and one that ended, each with a person. */
final class MatrixReviews {
  private static final String INSERT =
      """
      insert into access_review (account_id, month, evidence, closes_at, ended_at, result)
      values ('%1$s', '%2$s', '%3$s', now() + interval '7 days', %4$s, %5$s)
      """;

  private final PeopleDeployment people;

  MatrixReviews(PeopleDeployment people) {
    this.people = people;
  }

  /** The month of the open one that stands so to the first account. */
  static String open(Relation relation) {
    return month(relation, 1);
  }

  /** The month of the one that ended. */
  static String ended(Relation relation) {
    return month(relation, 2);
  }

  /** Writes both, with that person in them. */
  void write(Person person, Relation relation) {
    write(person, open(relation), "null", "null");
    write(person, ended(relation), "now()", "'a result'");
  }

  private void write(Person person, String month, String endedAt, String result) {
    AccessReview review =
        new AccessReviewDraft(List.of(), List.of(), List.of())
            .of(
                person.account(),
                YearMonth.parse(month),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                List.of(person));
    people.execute(
        INSERT.formatted(person.account(), month, ReviewText.of(review), endedAt, result));
  }

  private static String month(Relation relation, int month) {
    int year =
        switch (relation) {
          case OWN -> 2001;
          case FOREIGN -> 2002;
          default -> 2003;
        };
    return YearMonth.of(year, month).toString();
  }
}
