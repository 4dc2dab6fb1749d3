package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Object keys in memory. */
public final class InMemoryObjectKeyStore implements ObjectKeyStore {
  private final Map<ObjectId, Kept> keys = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public InMemoryObjectKeyStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void save(ObjectId object, AccountId account, WrappedKey key) {
    if (keys.putIfAbsent(object, new Kept(account, key, clock.instant())) != null) {
      throw new IllegalStateException("the object's key is there already");
    }
  }

  @Override
  public Optional<WrappedKey> find(ObjectId object) {
    return Optional.ofNullable(keys.get(object)).map(Kept::key);
  }

  @Override
  public void destroy(ObjectId object) {
    keys.remove(object);
  }

  @Override
  public List<ObjectId> keptBefore(Instant instant, Optional<ObjectId> after, int limit) {
    return keys.entrySet().stream()
        .filter(e -> e.getValue().at().isBefore(instant))
        .map(Map.Entry::getKey)
        .filter(id -> after.stream().allMatch(a -> id.value().compareTo(a.value()) > 0))
        .sorted(Comparator.comparing(ObjectId::value))
        .limit(limit)
        .toList();
  }

  private record Kept(AccountId account, WrappedKey key, Instant at) {}
}
