package io.replayvault.domain.access;

/** Whether a person may still act in an account. */
public enum PersonState {
  /** They may. */
  ACTIVE,
  /** They no longer may, on any node, from their next request on (clause E4). */
  REVOKED,
  /** They may not until a reviewer confirms them: nobody did so in time (clause H2). */
  SUSPENDED
}
