package io.replayvault.web.access;

import io.replayvault.web.entry.TokenBuckets;
import java.time.InstantSource;

/**
 * Slows down whoever guesses from one address, whomever they guess at, before anything is counted
 * against anybody: so one stranger can lock out a few people and not everybody (clauses D4, F9).
 * Only what failed uses up the allowance, since many people may share an address. One for the node.
 */
public final class AddressThrottle {
  /** So many minutes' worth of failures may come in one go. */
  private static final int BURST_MINUTES = 3;

  private static final int MOST_ADDRESSES = 50_000;
  private static final double SECONDS = 60;

  private final int failuresAMinute;
  private final TokenBuckets buckets;

  /**
   * With an allowance for each address.
   *
   * @param failuresAMinute lastingly; 0 for no limit, where all requests come from one address
   */
  public AddressThrottle(int failuresAMinute, InstantSource clock) {
    this.failuresAMinute = failuresAMinute;
    this.buckets =
        new TokenBuckets(
            failuresAMinute / SECONDS, BURST_MINUTES * failuresAMinute, MOST_ADDRESSES, clock);
  }

  /** Takes one of the network's tries, or refuses with the time to wait. */
  void require(String network) {
    if (failuresAMinute > 0) {
      buckets.require(network);
    }
  }

  /** Gives it back: it was no failure. */
  void giveBack(String network) {
    if (failuresAMinute > 0) {
      buckets.giveBack(network);
    }
  }
}
