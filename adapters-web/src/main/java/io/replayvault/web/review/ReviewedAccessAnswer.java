package io.replayvault.web.review;

import io.replayvault.application.review.in.ReadAccessReviews.Shown;
import io.replayvault.domain.review.AccessReview;
import java.util.List;
import java.util.Optional;

/**
 * Schema {@code ReviewedAccess} of {@code docs/openapi.json}.
 *
 * @param review how it stands
 * @param middle how many sessions the middle one watched
 * @param people everybody in it, by pseudonymous id
 * @param visits what let Support in
 */
record ReviewedAccessAnswer(
    AccessReviewAnswer review, int middle, List<ReviewedPersonAnswer> people, List<Visit> visits) {
  static ReviewedAccessAnswer of(Shown shown) {
    AccessReview review = shown.review().review();
    return new ReviewedAccessAnswer(
        AccessReviewAnswer.of(shown.review()),
        review.middle(),
        review.lines().stream().map(line -> ReviewedPersonAnswer.of(line, shown)).toList(),
        review.visits().stream()
            .map(
                visit ->
                    new Visit(
                        visit.grant().value(),
                        visit.person().value(),
                        Optional.ofNullable(shown.names().get(visit.person())),
                        visit.breakGlass(),
                        Optional.ofNullable(shown.reasons().get(visit.grant().value())),
                        visit.looks()))
            .toList());
  }

  /**
   * What let Support in.
   *
   * @param grant id of the grant
   * @param person who of Support
   * @param name their name
   * @param breakGlass whether nobody had approved it
   * @param reason why they asked
   * @param looks how much was looked at in the month
   */
  record Visit(
      String grant,
      String person,
      Optional<String> name,
      boolean breakGlass,
      Optional<String> reason,
      int looks) {}
}
