package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Object keys in memory. */
public final class InMemoryObjectKeyStore implements ObjectKeyStore {
  private final Map<ObjectId, Kept> keys = new ConcurrentHashMap<>();
  private final Set<Version> refused = new HashSet<>();
  private final InstantSource clock;

  public InMemoryObjectKeyStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void save(ObjectId object, AccountId account, WrappedKey key) {
    if (refused.contains(new Version(account, key.version()))) {
      throw new KeysUnavailable("the master key was destroyed meanwhile");
    }
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

  @Override
  public List<KeptKey> under(
      AccountId account, MasterKeyVersion version, Optional<ObjectId> after, int limit) {
    return keys.entrySet().stream()
        .filter(e -> e.getValue().isUnder(account, version))
        .filter(e -> after.stream().allMatch(a -> e.getKey().value().compareTo(a.value()) > 0))
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(ObjectId::value)))
        .limit(limit)
        .map(e -> new KeptKey(e.getKey(), e.getValue().key()))
        .toList();
  }

  @Override
  public long countUnder(AccountId account, MasterKeyVersion version) {
    return keys.values().stream().filter(kept -> kept.isUnder(account, version)).count();
  }

  @Override
  public synchronized int rewrap(List<Rewrap> wanted) {
    int done = 0;
    for (Rewrap each : wanted) {
      Kept kept = keys.get(each.object());
      if (kept != null && kept.key().equals(each.from())) {
        keys.put(each.object(), new Kept(kept.account(), each.to(), kept.at()));
        done++;
      }
    }
    return done;
  }

  /** Keeps nothing under that version any more, if nothing is; answers whether. */
  synchronized boolean refuseFromNowOn(AccountId account, MasterKeyVersion version) {
    return countUnder(account, version) == 0 && refused.add(new Version(account, version));
  }

  private record Version(AccountId account, MasterKeyVersion version) {}

  private record Kept(AccountId account, WrappedKey key, Instant at) {
    boolean isUnder(AccountId whose, MasterKeyVersion version) {
      return account.equals(whose) && key.version().equals(version);
    }
  }
}
