package io.replayvault.domain.password;

import java.time.Duration;
import java.util.Optional;

/**
 * What a password policy asks for, whether or not any policy may: {@link NormBreach} says which
 * norms it breaks, and {@link PasswordPolicy} takes no rules under the floor.
 *
 * @param leastLength in code points, 1 to {@value PlainPassword#LONGEST}
 * @param leastWithSecondFactor the same for a person with a second factor, at most {@code
 *     leastLength}
 * @param digit whether there must be a digit
 * @param letter whether there must be a letter
 * @param remembered how many of the last passwords may not come back, 1 to {@value
 *     #MOST_REMEMBERED}; the current one is the first of them (clause F5)
 * @param expiryDays after how many days of 24 hours another must be chosen, 1 to {@value
 *     #MOST_DAYS}; empty for never (clause F6)
 * @param blocklist whether common and context words are refused
 * @param autofill whether browsers and password managers may fill passwords in (clause F7)
 */
public record PasswordRules(
    int leastLength,
    int leastWithSecondFactor,
    boolean digit,
    boolean letter,
    int remembered,
    Optional<Integer> expiryDays,
    boolean blocklist,
    boolean autofill) {
  /** Each is one slow comparison when a password is changed. */
  public static final int MOST_REMEMBERED = 24;

  public static final int MOST_DAYS = 3650;

  public PasswordRules {
    requireWithin("the least length", leastLength, 1, PlainPassword.LONGEST);
    requireWithin("the least length with a second factor", leastWithSecondFactor, 1, leastLength);
    requireWithin("the number of remembered passwords", remembered, 1, MOST_REMEMBERED);
    expiryDays.ifPresent(days -> requireWithin("the days to expiry", days, 1, MOST_DAYS));
  }

  /** The same with a digit: what counts once no deviation does. */
  public PasswordRules withDigit() {
    return new PasswordRules(
        leastLength,
        leastWithSecondFactor,
        true,
        letter,
        remembered,
        expiryDays,
        blocklist,
        autofill);
  }

  /** How long a password counts; empty for ever. */
  public Optional<Duration> lifetime() {
    return expiryDays.map(Duration::ofDays);
  }

  int leastFor(PasswordOwner owner) {
    return owner.secondFactor() ? leastWithSecondFactor : leastLength;
  }

  private static void requireWithin(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(what + " is " + least + " to " + most + ", not " + value);
    }
  }
}
