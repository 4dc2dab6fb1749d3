package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.WrappedKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Account keys in memory. */
public final class InMemoryAccountKeyStore implements AccountKeyStore {
  private final Map<Place, WrappedKey> keys = new ConcurrentHashMap<>();

  @Override
  public Optional<WrappedKey> find(AccountId account, AccountKeyPurpose purpose) {
    return Optional.ofNullable(keys.get(new Place(account, purpose)));
  }

  @Override
  public WrappedKey addIfAbsent(AccountId account, AccountKeyPurpose purpose, WrappedKey key) {
    return keys.computeIfAbsent(new Place(account, purpose), place -> key);
  }

  @Override
  public boolean rewrap(
      AccountId account, AccountKeyPurpose purpose, WrappedKey from, WrappedKey to) {
    return keys.replace(new Place(account, purpose), from, to);
  }

  /** Whether a key is under that version. */
  boolean isNeeded(AccountId account, MasterKeyVersion version) {
    return keys.entrySet().stream()
        .anyMatch(
            e -> e.getKey().account().equals(account) && e.getValue().version().equals(version));
  }

  private record Place(AccountId account, AccountKeyPurpose purpose) {}
}
