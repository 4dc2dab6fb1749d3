package io.replayvault.domain.password;

/** Why a password is not accepted. The names are part of the console's API. */
public enum PasswordFault {
  /** Fewer characters than the policy asks for. */
  TOO_SHORT,
  /** More than {@link PlainPassword#LONGEST} characters. */
  TOO_LONG,
  /** No digit in it. */
  NO_DIGIT,
  /** No letter in it, where the policy asks for one. */
  NO_LETTER,
  /** On the list of common passwords, or put together of what everybody uses. */
  COMMON,
  /** Little more than the person's, the account's or the product's name. */
  CONTEXT_WORD,
  /** One of the person's last ones (clause F5). */
  REUSED
}
