package io.replayvault.domain.access;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * After how many wrong guesses nobody can sign in as a person any more, and for how long (clause
 * F9).
 *
 * @param threshold how many wrong guesses in a row are evaluated at any time, 3 to 10
 * @param mode what happens to the next ones
 */
public record LockoutPolicy(int threshold, Mode mode) {
  /** The policy where none was chosen: five guesses, then Customer Success must reset. */
  public static final LockoutPolicy USUAL = new LockoutPolicy(5, Mode.LOCK);

  /** The first wait of {@link Mode#GROWING_DELAY}; each later one is twice as long. */
  public static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  /** No wait is longer. */
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** Nobody who mistypes twice is to be locked out. */
  public static final int LEAST = 3;

  /** More guesses in a row are nobody's mistake. */
  public static final int MOST = 10;

  /** {@link Mode#GROWING_DELAY} locks after so many times the threshold. */
  private static final int LOCKS_AFTER = 3;

  private static final int MOST_DOUBLINGS = 20;

  public LockoutPolicy {
    Objects.requireNonNull(mode, "mode");
    if (threshold < LEAST || threshold > MOST) {
      throw new IllegalArgumentException("a threshold is 3 to 10 guesses, not " + threshold);
    }
  }

  /** What follows so many wrong guesses. */
  public enum Mode {
    /** None is evaluated until the person's password is reset. */
    LOCK,
    /**
     * One is evaluated after each wait, and the waits grow; after three times the threshold none is
     * until the person's password is reset.
     */
    GROWING_DELAY
  }

  /** After how many wrong guesses in a row no wait helps any more. */
  public int locksAfter() {
    return mode == Mode.LOCK ? threshold : LOCKS_AFTER * threshold;
  }

  /**
   * How long nothing is evaluated after that many guesses in a row.
   *
   * @param guesses the latest included
   * @return empty when no wait helps: there is none yet, or it is until a reset
   */
  public Optional<Duration> waitAfter(int guesses) {
    if (guesses < threshold || guesses >= locksAfter()) {
      return Optional.empty();
    }
    long doublings = Math.min(guesses - threshold, MOST_DOUBLINGS);
    Duration grown = FIRST_WAIT.multipliedBy(1L << doublings);
    return Optional.of(grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT);
  }
}
