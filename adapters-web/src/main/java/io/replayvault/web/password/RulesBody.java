package io.replayvault.web.password;

import io.replayvault.domain.password.PasswordRules;
import java.util.Optional;

/**
 * Schema {@code PasswordRules} of {@code docs/openapi.json}, in both directions.
 *
 * @param leastLength in characters
 * @param leastWithSecondFactor the same for people with a second factor
 * @param digit whether a digit is needed
 * @param letter whether a letter is needed
 * @param remembered how many of the last passwords may not come back, the current one included
 * @param expiryDays after how many days another must be chosen; empty for never
 * @param blocklist whether common and context words are refused
 * @param autofill whether browsers and password managers may fill passwords in
 */
record RulesBody(
    long leastLength,
    long leastWithSecondFactor,
    boolean digit,
    boolean letter,
    long remembered,
    Optional<Long> expiryDays,
    boolean blocklist,
    boolean autofill) {
  static RulesBody of(PasswordRules rules) {
    return new RulesBody(
        rules.leastLength(),
        rules.leastWithSecondFactor(),
        rules.digit(),
        rules.letter(),
        rules.remembered(),
        rules.expiryDays().map(Integer::longValue),
        rules.blocklist(),
        rules.autofill());
  }

  /**
   * The rules.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  PasswordRules rules() {
    return new PasswordRules(
        number(leastLength),
        number(leastWithSecondFactor),
        digit,
        letter,
        number(remembered),
        expiryDays.map(RulesBody::number),
        blocklist,
        autofill);
  }

  /** What is out of an int's range is out of every rule's too. */
  private static int number(long sent) {
    return Math.clamp(sent, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
