package io.replayvault.domain.review;

import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was decided about one person.
 *
 * @param person about whom
 * @param verdict what
 * @param by which reviewer; empty where nobody judged in time
 * @param at when
 */
public record ReviewVerdict(PersonId person, Verdict verdict, Optional<PersonId> by, Instant at) {
  public ReviewVerdict {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(at, "at");
    boolean reviewed = verdict == Verdict.CONFIRMED || verdict == Verdict.REVOKED;
    if (reviewed == by.isEmpty()) {
      throw new IllegalArgumentException("reviewers confirm and revoke, and do nothing else");
    }
  }
}
