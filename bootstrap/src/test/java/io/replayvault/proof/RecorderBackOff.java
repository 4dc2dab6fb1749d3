package io.replayvault.proof;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a recorder waits before it sends again, as the one that is served does: doubling from a
 * second to a minute, half of it random, and never less than it was asked to.
 */
final class RecorderBackOff {
  private static final long FIRST = 1_000;
  private static final long LONGEST = 60_000;

  private int attempt;

  /**
   * Waits before the next try.
   *
   * @param asked milliseconds that the answer asked for; 0 if it asked for none
   */
  void sleep(long asked) throws InterruptedException {
    long step = Math.min(LONGEST, FIRST << Math.min(attempt++, 6));
    Thread.sleep(Math.max(step / 2 + ThreadLocalRandom.current().nextLong(step / 2), asked));
  }
}
