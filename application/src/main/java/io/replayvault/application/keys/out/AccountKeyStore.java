package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.WrappedKey;
import java.util.Optional;

/** An account's keys for its purposes, wrapped by its master key. Durable on return. */
public interface AccountKeyStore {
  /** The key; empty before its first use. */
  Optional<WrappedKey> find(AccountId account, AccountKeyPurpose purpose);

  /**
   * Keeps the key unless there is one for account and purpose; answers what is kept then. Atomic
   * across nodes. Under a master key version that was destroyed none is kept: {@link
   * KeysUnavailable}.
   */
  WrappedKey addIfAbsent(AccountId account, AccountKeyPurpose purpose, WrappedKey key);

  /** Keeps the key under another wrap, if it is still as it is given; answers whether it is. */
  boolean rewrap(AccountId account, AccountKeyPurpose purpose, WrappedKey from, WrappedKey to);
}
