package io.replayvault.domain.audit;

import java.util.Objects;

/**
 * An entry in its place.
 *
 * @param sequence its number, counted from 1
 * @param entry what was recorded
 */
public record AuditRecord(long sequence, AuditEntry entry) {
  public AuditRecord {
    Objects.requireNonNull(entry, "entry");
  }
}
