package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import java.util.Optional;

/**
 * Master keys sealed by the root key. Durable on return; throws {@link KeysUnavailable} when it
 * cannot be reached.
 */
public interface MasterKeyStore {
  /** The version that wraps new keys; empty before the account's first. */
  Optional<SealedMasterKey> active(AccountId account);

  /** That version, in whatever state; empty if it never was. */
  Optional<SealedMasterKey> find(AccountId account, MasterKeyVersion version);

  /**
   * Keeps the key unless its account and version are there already; answers what is kept then.
   * Atomic across nodes.
   */
  SealedMasterKey addIfAbsent(SealedMasterKey key);

  /**
   * A master key at rest.
   *
   * @param account whose
   * @param version which
   * @param state its state
   * @param sealed by the root key
   */
  @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out.
  record SealedMasterKey(
      AccountId account, MasterKeyVersion version, MasterKeyState state, byte[] sealed) {
    public SealedMasterKey {
      sealed = sealed.clone();
    }

    @Override
    public byte[] sealed() {
      return sealed.clone();
    }
  }
}
