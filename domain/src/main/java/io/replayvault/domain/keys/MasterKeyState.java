package io.replayvault.domain.keys;

/**
 * Life of a master key version: every node hears of it, it wraps, then it only unwraps, then it is
 * gone (clause C3).
 */
public enum MasterKeyState {
  /** Opens on every node, and wraps nothing yet. */
  ANNOUNCED,
  /** Wraps new object keys; one per account. */
  ACTIVE,
  /** Unwraps until no object key needs it. */
  RETIRING,
  /** Its bytes are gone; whatever it wrapped cannot be opened. */
  DESTROYED
}
