package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.SigningKeyStore.SealedSigningKey;
import io.replayvault.domain.keys.SigningPurpose;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signing key, for reading. */
@Entity
@Table(name = "signing_key")
@IdClass(SigningKeyRow.Key.class)
class SigningKeyRow {
  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "purpose")
  private SigningPurpose purpose;

  @Id
  @Column(name = "generation")
  private int generation;

  @Column(name = "key_id")
  private String keyId;

  @Column(name = "public_key")
  private byte[] publicKey;

  @Column(name = "sealed_private_key")
  private byte[] sealedPrivateKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  SigningKeyRow() {}

  SealedSigningKey key() {
    return new SealedSigningKey(
        purpose, keyId, publicKey.clone(), sealedPrivateKey.clone(), createdAt);
  }

  record Key(SigningPurpose purpose, int generation) {}
}
