package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Master keys in memory, sealed as they came. */
public final class InMemoryMasterKeyStore implements MasterKeyStore {
  private final List<SealedMasterKey> keys = new ArrayList<>();

  @Override
  public synchronized Optional<SealedMasterKey> active(AccountId account) {
    return keys.stream()
        .filter(k -> k.account().equals(account) && k.state() == MasterKeyState.ACTIVE)
        .findFirst()
        .map(InMemoryMasterKeyStore::copy);
  }

  @Override
  public synchronized Optional<SealedMasterKey> find(AccountId account, MasterKeyVersion version) {
    return keys.stream()
        .filter(k -> k.account().equals(account) && k.version().equals(version))
        .findFirst()
        .map(InMemoryMasterKeyStore::copy);
  }

  @Override
  public synchronized SealedMasterKey addIfAbsent(SealedMasterKey key) {
    Optional<SealedMasterKey> there = find(key.account(), key.version());
    if (there.isEmpty()) {
      keys.add(copy(key));
    }
    return there.orElse(key);
  }

  private static SealedMasterKey copy(SealedMasterKey key) {
    return new SealedMasterKey(key.account(), key.version(), key.state(), key.sealed().clone());
  }
}
