package io.replayvault.domain.audit;

/** How what is recorded ended, as known before it took effect. */
public enum AuditOutcome {
  /** It was allowed. */
  ALLOWED,
  /** It was refused. */
  DENIED,
  /** It was tried and did not succeed, such as a wrong password. */
  FAILED
}
