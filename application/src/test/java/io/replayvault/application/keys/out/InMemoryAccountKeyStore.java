package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.WrappedKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Account keys in memory. */
public final class InMemoryAccountKeyStore implements AccountKeyStore {
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Map<Place, WrappedKey> keys = new ConcurrentHashMap<>();

  @Override
  public Optional<WrappedKey> find(AccountId account, AccountKeyPurpose purpose) {
    return Optional.ofNullable(keys.get(new Place(account, purpose)));
  }

  @Override
  public WrappedKey addIfAbsent(AccountId account, AccountKeyPurpose purpose, WrappedKey key) {
    return keys.computeIfAbsent(
        new Place(account, purpose),
        place -> {
          if (refused.contains(account.value() + key.version().number())) {
            throw new KeysUnavailable("the master key was destroyed meanwhile");
          }
          return key;
        });
  }

  @Override
  public boolean rewrap(
      AccountId account, AccountKeyPurpose purpose, WrappedKey from, WrappedKey to) {
    return keys.replace(new Place(account, purpose), from, to);
  }

  /** Keeps nothing under that version any more. */
  void refuseFromNowOn(AccountId account, MasterKeyVersion version) {
    refused.add(account.value() + version.number());
  }

  /** Whether a key is under that version. */
  boolean isNeeded(AccountId account, MasterKeyVersion version) {
    return keys.entrySet().stream()
        .anyMatch(
            e -> e.getKey().account().equals(account) && e.getValue().version().equals(version));
  }

  private record Place(AccountId account, AccountKeyPurpose purpose) {}
}
