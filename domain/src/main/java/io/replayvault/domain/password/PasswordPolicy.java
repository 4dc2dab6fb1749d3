package io.replayvault.domain.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the passwords of an account's people must be. The floor of clause F4 holds: ten characters
 * in every policy, and a digit in every one that brings no {@link Deviation} (ADR-0065).
 *
 * @param profile where the rules come from
 * @param rules the rules; a named profile's are its own
 * @param secondFactor whether the account's people must have one besides; staff must in any case
 * @param deviation by which a digit may be left out; only where it is
 */
public record PasswordPolicy(
    PasswordProfile profile,
    PasswordRules rules,
    SecondFactorRule secondFactor,
    Optional<Deviation> deviation) {
  /** The least length that any policy can ask for. */
  public static final int FLOOR = 10;

  /** The policy of a new account. */
  public static final PasswordPolicy USUAL = of(PasswordProfile.SESSIONCAM);

  public PasswordPolicy {
    if (Math.min(rules.leastLength(), rules.leastWithSecondFactor()) < FLOOR) {
      throw new IllegalArgumentException("a policy asks for " + FLOOR + " to 128 characters");
    }
    if (rules.digit() == deviation.isPresent()) {
      throw new IllegalArgumentException(
          "a policy asks for a digit, unless the named contact recorded a deviation");
    }
    if (profile.rules().isPresent() && !profile.rules().get().equals(rules)) {
      throw new IllegalArgumentException(profile.text() + " has rules of its own");
    }
  }

  /** One without a deviation. */
  public PasswordPolicy(
      PasswordProfile profile, PasswordRules rules, SecondFactorRule secondFactor) {
    this(profile, rules, secondFactor, Optional.empty());
  }

  /** One that leaves the second factor to each person. */
  public PasswordPolicy(PasswordProfile profile, PasswordRules rules) {
    this(profile, rules, SecondFactorRule.OPTIONAL);
  }

  /** The policy of a named profile. */
  public static PasswordPolicy of(PasswordProfile profile) {
    return new PasswordPolicy(
        profile,
        profile
            .rules()
            .orElseThrow(() -> new IllegalArgumentException("custom policies bring their rules")));
  }

  /** A policy of the account's own; refused under the floor. */
  public static PasswordPolicy custom(PasswordRules rules) {
    return new PasswordPolicy(PasswordProfile.CUSTOM, rules);
  }

  /** One of the account's own without a digit, as long as the deviation counts. */
  public static PasswordPolicy custom(PasswordRules rules, Deviation deviation) {
    return new PasswordPolicy(
        PasswordProfile.CUSTOM, rules, SecondFactorRule.OPTIONAL, Optional.of(deviation));
  }

  /** The same with another rule on second factors. */
  public PasswordPolicy with(SecondFactorRule other) {
    return new PasswordPolicy(profile, rules, other, deviation);
  }

  /** What is wrong with the password of somebody of whom nothing is known. */
  public List<PasswordFault> faultsOf(PlainPassword password) {
    return faultsOf(password, PasswordOwner.UNKNOWN);
  }

  /** What is wrong with the password, but for its reuse; empty if nothing is. */
  public List<PasswordFault> faultsOf(PlainPassword password, PasswordOwner owner) {
    List<PasswordFault> faults = new ArrayList<>();
    boolean tooLong = password.codePoints() > PlainPassword.LONGEST;
    if (password.codePoints() < rules.leastFor(owner)) {
      faults.add(PasswordFault.TOO_SHORT);
    }
    if (tooLong) {
      faults.add(PasswordFault.TOO_LONG);
    }
    if (rules.digit() && !password.hasDigit()) {
      faults.add(PasswordFault.NO_DIGIT);
    }
    if (rules.letter() && !password.hasLetter()) {
      faults.add(PasswordFault.NO_LETTER);
    }
    if (rules.blocklist() && !tooLong) {
      Blocklist.faultOf(password, owner).ifPresent(faults::add);
    }
    return List.copyOf(faults);
  }
}
