package io.replayvault.domain.access;

/** By what somebody may prove a second factor. The names are part of the API. */
public enum FactorKind {
  /** A code of their authenticator app. */
  APP,
  /** A passkey of theirs. */
  PASSKEY,
  /** A code that stands once for whichever of the two is lost. */
  RECOVERY_CODE
}
