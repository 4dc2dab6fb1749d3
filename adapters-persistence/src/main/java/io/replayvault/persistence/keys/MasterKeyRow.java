package io.replayvault.persistence.keys;

import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.application.keys.out.MasterKeyStore.VersionState;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of an account's master key, for reading. */
@Entity
@Table(name = "master_key")
@IdClass(MasterKeyRow.Key.class)
class MasterKeyRow {
  @Id
  @Column(name = "account_id")
  private String accountId;

  @Id
  @Column(name = "version")
  private int version;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private MasterKeyState state;

  @Column(name = "since")
  private Instant since;

  @Column(name = "sealed")
  private byte[] sealed;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  MasterKeyRow() {}

  SealedMasterKey key() {
    return new SealedMasterKey(
        new AccountId(accountId), new MasterKeyVersion(version), state, sealed.clone());
  }

  VersionState versionState() {
    return new VersionState(new MasterKeyVersion(version), state, since);
  }

  record Key(String accountId, int version) {}
}
