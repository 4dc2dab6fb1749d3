package io.replayvault.persistence.audit;

import io.replayvault.domain.audit.SideRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What lies beside a record, for reading: {@link SideStatements} writes it. */
@Entity
@Table(name = "audit_personal")
class SideRow {
  @Id
  @Column(name = "sequence")
  private long sequence;

  @Column(name = "wrapped_key")
  private byte @Nullable [] wrappedKey;

  @Column(name = "sealed")
  private byte @Nullable [] sealed;

  SideRow() {}

  long sequence() {
    return sequence;
  }

  /** Of a row that is not erased. */
  SideRecord toSide() {
    return new SideRecord(Objects.requireNonNull(wrappedKey), Objects.requireNonNull(sealed));
  }
}
