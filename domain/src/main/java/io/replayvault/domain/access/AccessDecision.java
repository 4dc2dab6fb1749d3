package io.replayvault.domain.access;

/** The answer to "may they?". Anything but {@link Allowed} is a no. */
public sealed interface AccessDecision {
  /** Yes. */
  record Allowed() implements AccessDecision {}

  /**
   * No.
   *
   * @param reason for the audit log, never for the caller: absent and forbidden look the same
   */
  record Denied(String reason) implements AccessDecision {}
}
