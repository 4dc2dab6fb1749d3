package io.replayvault.domain.password;

/** Whether an account's people must have a second factor. The names are part of the API. */
public enum SecondFactorRule {
  /** Each person decides. */
  OPTIONAL,
  /** Whoever has none enrols one before anything else. */
  REQUIRED
}
