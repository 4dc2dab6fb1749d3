package io.replayvault.persistence.keys;

import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.WrappedKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** An account's wrapped key for a purpose, for reading. */
@Entity
@Table(name = "account_key")
@IdClass(AccountKeyRow.Key.class)
class AccountKeyRow {
  @Id
  @Column(name = "account_id")
  private String accountId;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "purpose")
  private AccountKeyPurpose purpose;

  @Column(name = "master_version")
  private int masterVersion;

  @Column(name = "sealed")
  private byte[] sealed;

  @SuppressWarnings("NullAway.Init") // filled by the provider
  AccountKeyRow() {}

  WrappedKey key() {
    return new WrappedKey(new MasterKeyVersion(masterVersion), sealed);
  }

  record Key(String accountId, AccountKeyPurpose purpose) {}
}
