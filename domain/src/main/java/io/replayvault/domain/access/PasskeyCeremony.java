package io.replayvault.domain.access;

/** What a browser is asked to do with a passkey. */
public enum PasskeyCeremony {
  /** Make one. */
  REGISTRATION,
  /** Prove one that the person has. */
  PROOF
}
