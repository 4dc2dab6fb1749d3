package io.replayvault.web.review;

import io.replayvault.domain.review.KeptReview;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Schema {@code AccessReview} of {@code docs/openapi.json}.
 *
 * @param id its month, such as {@code 2026-10}
 * @param openedAt milliseconds since the epoch
 * @param closesAt from when on whoever nobody judged is suspended; moves on with a late warning;
 *     milliseconds since the epoch
 * @param warnedAt when reviewers were warned; milliseconds since the epoch
 * @param endedAt milliseconds since the epoch; empty while it is open
 * @param people how many are to be judged
 * @param waiting how many of them nobody judged yet
 * @param confirmed how many were confirmed
 * @param revoked how many were revoked
 * @param suspended how many are suspended since nobody judged them in time
 */
record AccessReviewAnswer(
    String id,
    long openedAt,
    long closesAt,
    List<Long> warnedAt,
    Optional<Long> endedAt,
    int people,
    int waiting,
    int confirmed,
    int revoked,
    int suspended) {
  static AccessReviewAnswer of(KeptReview kept) {
    List<Verdict> verdicts = kept.verdicts().stream().map(ReviewVerdict::verdict).toList();
    return new AccessReviewAnswer(
        kept.review().name(),
        kept.review().openedAt().toEpochMilli(),
        kept.endsAt().toEpochMilli(),
        kept.warned().times().stream().map(Instant::toEpochMilli).toList(),
        kept.result().map(result -> result.at().toEpochMilli()),
        (int) kept.review().lines().stream().filter(line -> line.held().isToJudge()).count(),
        kept.waiting().size(),
        count(verdicts, Verdict.CONFIRMED),
        count(verdicts, Verdict.REVOKED),
        count(verdicts, Verdict.SUSPENDED));
  }

  private static int count(List<Verdict> verdicts, Verdict which) {
    return (int) verdicts.stream().filter(which::equals).count();
  }

  /**
   * The list.
   *
   * @param items newest first
   */
  record Items(List<AccessReviewAnswer> items) {}
}
