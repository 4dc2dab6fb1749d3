package io.replayvault.persistence.audit;

import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.domain.audit.checkpoint.SignedNote;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed checkpoint, for reading: {@link JpaAuditTree} writes it by one statement. */
@Entity
@Table(name = "audit_checkpoint")
class AuditCheckpointRow {
  @Id
  @Column(name = "size")
  private long records;

  @Column(name = "note")
  private String note;

  @Column(name = "signed_at")
  private Instant signedAt;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  AuditCheckpointRow() {}

  SignedCheckpoint toCheckpoint() {
    return SignedCheckpoint.of(SignedNote.parse(note), signedAt);
  }
}
