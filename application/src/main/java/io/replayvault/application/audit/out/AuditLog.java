package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;

/** The append-only log. No log, no action: callers append first and act after (ADR-0007). */
public interface AuditLog {
  /**
   * Appends and answers once the record is durable; throws {@link AuditUnavailable} when it cannot
   * be, within two seconds, or {@link CheckpointsLate} where the operator wants no recording shown
   * just now. A record whose append was given up may be there all the same: it says more than was
   * done, never less.
   */
  AuditRecord append(AuditEntry entry);
}
