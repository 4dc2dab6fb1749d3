package io.replayvault.domain.password;

/** Why a password is not accepted. */
public enum PasswordFault {
  /** Fewer characters than the policy asks for. */
  TOO_SHORT,
  /** More than {@link PlainPassword#LONGEST} characters. */
  TOO_LONG,
  /** No digit in it. */
  NO_DIGIT
}
