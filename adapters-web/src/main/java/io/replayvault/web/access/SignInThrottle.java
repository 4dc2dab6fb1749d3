package io.replayvault.web.access;

import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import io.replayvault.web.entry.TokenBuckets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Slows down guessing, for one e-mail address and for all together, and bounds how many passwords
 * are hashed at once: each takes tens of megabytes for a while. One for the node.
 */
public final class SignInThrottle {
  /** Tries a second of all together, unless an operator says otherwise. */
  public static final int USUAL = 20;

  private static final int BURST = 3;
  private static final int AT_ONCE = 4;
  private static final int MOST_ADDRESSES = 20_000;

  private final TokenBuckets all;
  private final TokenBuckets byAddress;
  private final Semaphore hashing = new Semaphore(AT_ONCE);

  /**
   * With an allowance for all together.
   *
   * @param perSecond tries a second, lastingly; three times that in one go
   */
  public SignInThrottle(int perSecond, InstantSource clock) {
    this.all = new TokenBuckets(perSecond, BURST * perSecond, 1, clock);
    this.byAddress = new TokenBuckets(0.2, 20, MOST_ADDRESSES, clock);
  }

  /** Does the try if there may be one now, or refuses without looking at it. */
  public <T> T within(String email, Supplier<T> attempt) {
    all.require("all");
    byAddress.require(email.strip().toLowerCase(Locale.ROOT));
    if (!hashing.tryAcquire()) {
      throw Refusal.until(ProblemKind.RATE_LIMITED, Duration.ofSeconds(1));
    }
    try {
      return attempt.get();
    } finally {
      hashing.release();
    }
  }
}
