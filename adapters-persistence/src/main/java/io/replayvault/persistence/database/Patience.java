package io.replayvault.persistence.database;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How often and for how long a transaction is tried again. Pauses double from the first to the
 * longest; each is a random part of that, so that those who failed together do not come back
 * together.
 *
 * @param tries at most, the first one included
 * @param firstPause before the second try, at most
 * @param longestPause before any
 * @param inAll no try begins later than this after the first one did
 */
record Patience(int tries, Duration firstPause, Duration longestPause, Duration inAll) {
  /**
   * Bridges a restart of the server and lost races, and ends while a caller still waits for its
   * answer; a longer outage is for the caller to bridge, whom 503 tells so.
   */
  static final Patience USUAL =
      new Patience(12, Duration.ofMillis(20), Duration.ofSeconds(1), Duration.ofSeconds(6));

  /** One try and no more. */
  static final Patience NONE = new Patience(1, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /**
   * Waits before the next try.
   *
   * @param tried how many tries there were
   * @param since {@link System#nanoTime} of the first one's begin
   * @return false, at once, if there is to be none, or it would be beyond the thread's {@link
   *     AnswerTime}
   */
  boolean pause(int tried, long since) {
    long nanos = pauseNanos(tried);
    boolean isLate = System.nanoTime() - since + nanos > inAll.toNanos();
    if (tried >= tries || isLate || isBeyondAnswer(nanos)) {
      return false;
    }
    return AnswerTime.waiting(() -> slept(nanos));
  }

  private static boolean slept(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isBeyondAnswer(long nanos) {
    return AnswerTime.left().filter(left -> left.toNanos() <= nanos).isPresent();
  }

  private long pauseNanos(int tried) {
    long most = firstPause.toNanos() << Math.min(tried - 1, 20);
    long bound = Math.min(most, longestPause.toNanos());
    return bound <= 1 ? bound : ThreadLocalRandom.current().nextLong(bound / 2, bound);
  }
}
