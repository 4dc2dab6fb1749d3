package io.replayvault.web.session;

import io.replayvault.domain.access.PersonId;
import io.replayvault.web.entry.TokenBuckets;
import java.time.InstantSource;

/**
 * How often a person's players may report: each report is a record that is kept for good. One for
 * the node.
 */
public final class PlayedThrottle {
  /** A player that is not sought in reports every quarter of a minute. */
  private static final double PER_SECOND = 0.5;

  private static final int BURST = 30;
  private static final int MOST_PEOPLE = 20_000;

  private final TokenBuckets buckets;

  public PlayedThrottle(InstantSource clock) {
    buckets = new TokenBuckets(PER_SECOND, BURST, MOST_PEOPLE, clock);
  }

  /** Takes one of the person's, or refuses with the time to wait. */
  void require(PersonId person) {
    buckets.require(person.value());
  }
}
