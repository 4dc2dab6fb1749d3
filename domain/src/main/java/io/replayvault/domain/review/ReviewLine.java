package io.replayvault.domain.review;

import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a review says of one person. Their name is not in it: it is looked up when somebody reads.
 *
 * @param person pseudonymous id
 * @param held what they had
 * @param usage what they used of it
 * @param since when they got it, if that was within {@link FindingRules#LONG}
 * @param unused features besides their role that nobody of the role used
 * @param findings why to look twice
 */
public record ReviewLine(
    PersonId person,
    Held held,
    Usage usage,
    Optional<Instant> since,
    Set<Permission> unused,
    Set<Finding> findings) {
  public ReviewLine {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(held, "held");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(since, "since");
    unused = Set.copyOf(unused);
    findings = Set.copyOf(findings);
  }
}
