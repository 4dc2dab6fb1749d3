package io.replayvault.domain.audit;

import java.util.Objects;

/**
 * An entry in its place.
 *
 * @param sequence its number, counted from 1
 * @param entry what was recorded
 * @param action the action's name as it lies there, whether this version knows it or not
 * @param outcome the outcome's, likewise
 */
public record AuditRecord(long sequence, AuditEntry entry, String action, String outcome) {
  /** Refuses words that are not the entry's. */
  public AuditRecord {
    Objects.requireNonNull(entry, "entry");
    if (AuditAction.named(action) != entry.action()
        || AuditOutcome.named(outcome) != entry.outcome()) {
      throw new IllegalArgumentException("the words are not those of the entry");
    }
  }

  /** One of this version's. */
  public AuditRecord(long sequence, AuditEntry entry) {
    this(sequence, entry, entry.action().name(), entry.outcome().name());
  }
}
