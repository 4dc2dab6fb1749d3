package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.ObjectKeyStore.KeptKey;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A stored object's wrapped key. */
@Entity
@Table(name = "object_key")
class ObjectKeyRow {
  @Id
  @Column(name = "object_id")
  private String objectId;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "master_version")
  private int masterVersion;

  @Column(name = "sealed")
  private byte[] sealed;

  @Column(name = "kept_at")
  private Instant keptAt;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  ObjectKeyRow() {}

  WrappedKey key() {
    return new WrappedKey(new MasterKeyVersion(masterVersion), sealed);
  }

  KeptKey kept() {
    return new KeptKey(new ObjectId(objectId), key());
  }
}
