package io.replayvault.domain.review;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.audit.AuditAction;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the audit log has of one person in one month, in one account: what they did themselves and
 * were allowed to; not what a service token did for them.
 *
 * @param person who
 * @param times how often they did what, in the month
 * @param watched how many different sessions they watched in the month
 * @param days on how many days (UTC) of the month they did something
 * @param last when they did something last, within {@link FindingRules#LONG} before the month's end
 * @param since when they were added or given a duty last, within the same time
 */
public record Activity(
    PersonId person,
    Map<AuditAction, Integer> times,
    int watched,
    int days,
    Optional<Instant> last,
    Optional<Instant> since) {
  public Activity {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(since, "since");
    times = Map.copyOf(times);
  }
}
