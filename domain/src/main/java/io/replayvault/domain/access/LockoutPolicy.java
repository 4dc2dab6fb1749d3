package io.replayvault.domain.access;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * After how many wrong guesses nobody can sign in as a person any more, and for how long (clause
 * F9).
 *
 * @param threshold how many wrong guesses in a row are evaluated at any time, 1 to 20
 * @param mode what happens to the next ones
 */
public record LockoutPolicy(int threshold, Mode mode) {
  /** The policy where none was chosen: five guesses, then Customer Success must reset. */
  public static final LockoutPolicy USUAL = new LockoutPolicy(5, Mode.LOCK);

  /** The first wait of {@link Mode#GROWING_DELAY}; each later one is twice as long. */
  public static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  /** No wait is longer. */
  public static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private static final int MOST_DOUBLINGS = 20;

  public LockoutPolicy {
    Objects.requireNonNull(mode, "mode");
    if (threshold < 1 || threshold > 20) {
      throw new IllegalArgumentException("a threshold is 1 to 20 guesses, not " + threshold);
    }
  }

  /** What follows so many wrong guesses. */
  public enum Mode {
    /** None is evaluated until the person's password is reset. */
    LOCK,
    /** One is evaluated after each wait, and the waits grow. */
    GROWING_DELAY
  }

  /**
   * How long nothing is evaluated after that many guesses in a row.
   *
   * @param guesses the latest included
   * @return empty when no wait helps: there is none yet, or it is until a reset
   */
  public Optional<Duration> waitAfter(int guesses) {
    if (mode == Mode.LOCK || guesses < threshold) {
      return Optional.empty();
    }
    long doublings = Math.min(guesses - threshold, MOST_DOUBLINGS);
    Duration grown = FIRST_WAIT.multipliedBy(1L << doublings);
    return Optional.of(grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT);
  }
}
