package io.replayvault.persistence.access;

import io.replayvault.application.access.out.Passkeys.Kept;
import io.replayvault.domain.access.Passkey;
import io.replayvault.domain.access.PasskeyId;
import io.replayvault.domain.access.PasskeyKey;
import io.replayvault.domain.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A passkey's row. Read as one; written by statements that settle races. */
@Entity
@Table(name = "passkey")
class PasskeyRow {
  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "name")
  private String name;

  @Column(name = "public_key")
  private byte[] publicKey;

  @Column(name = "backup_eligible")
  private boolean backupEligible;

  @Column(name = "sign_count")
  private long signCount;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  PasskeyRow() {}

  Kept kept() {
    return new Kept(
        new Passkey(new PasskeyId(id), name, registeredAt, Optional.ofNullable(lastUsedAt)),
        new AccountId(accountId),
        new PasskeyKey(publicKey, backupEligible),
        signCount);
  }
}
