package io.replayvault.domain.audit;

import java.util.Arrays;

/** How what is recorded ended, as known before it took effect. */
public enum AuditOutcome {
  /** It was allowed. */
  ALLOWED,
  /** It was refused. */
  DENIED,
  /** It was tried and did not succeed, such as a wrong password. */
  FAILED,
  /** As {@link AuditAction#UNKNOWN}; what the record says is {@link AuditRecord#outcome}. */
  UNKNOWN;

  /** The outcome of that name, or {@link #UNKNOWN}. */
  public static AuditOutcome named(String name) {
    return Arrays.stream(values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
