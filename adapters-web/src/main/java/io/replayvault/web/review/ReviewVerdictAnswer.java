package io.replayvault.web.review;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.review.ReviewVerdict;
import io.replayvault.domain.review.Verdict;
import java.util.Map;
import java.util.Optional;

/**
 * Schema {@code ReviewVerdict} of {@code docs/openapi.json}.
 *
 * @param verdict what
 * @param by which reviewer; empty where nobody judged in time
 * @param byName their name; empty where the caller knows it
 * @param at milliseconds since the epoch
 */
record ReviewVerdictAnswer(Verdict verdict, Optional<String> by, Optional<String> byName, long at) {
  static ReviewVerdictAnswer of(ReviewVerdict verdict, Map<PersonId, String> names) {
    return new ReviewVerdictAnswer(
        verdict.verdict(),
        verdict.by().map(PersonId::value),
        verdict.by().flatMap(by -> Optional.ofNullable(names.get(by))),
        verdict.at().toEpochMilli());
  }
}
