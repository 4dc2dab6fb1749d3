package io.replayvault.domain.password;

import java.util.ArrayList;
import java.util.List;

/**
 * What a password must be. The floor, ten characters and one digit (clause F4), holds in every
 * policy.
 *
 * @param leastLength in code points, 10 to 128
 */
public record PasswordPolicy(int leastLength) {
  /** The least length that any policy can ask for. */
  public static final int FLOOR = 10;

  /** The policy of a new account. */
  public static final PasswordPolicy USUAL = new PasswordPolicy(FLOOR);

  public PasswordPolicy {
    if (leastLength < FLOOR || leastLength > PlainPassword.LONGEST) {
      throw new IllegalArgumentException("a policy asks for " + FLOOR + " to 128 characters");
    }
  }

  /** What is wrong with the password; empty if nothing is. */
  public List<PasswordFault> faultsOf(PlainPassword password) {
    List<PasswordFault> faults = new ArrayList<>();
    if (password.codePoints() < leastLength) {
      faults.add(PasswordFault.TOO_SHORT);
    }
    if (password.codePoints() > PlainPassword.LONGEST) {
      faults.add(PasswordFault.TOO_LONG);
    }
    if (!password.hasDigit()) {
      faults.add(PasswordFault.NO_DIGIT);
    }
    return List.copyOf(faults);
  }
}
