package io.replayvault.application.keys.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Master keys in memory, sealed as they came, beside the keys that they wrap. */
public final class InMemoryMasterKeyStore implements MasterKeyStore {
  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing((Place p) -> p.account().value())
          .thenComparing(p -> p.version().number());

  private final Map<Place, Kept> keys = new TreeMap<>(IN_ORDER);
  private final InstantSource clock;
  private final InMemoryObjectKeyStore objectKeys;
  private final InMemoryAccountKeyStore accountKeys;

  public InMemoryMasterKeyStore(
      InstantSource clock, InMemoryObjectKeyStore objectKeys, InMemoryAccountKeyStore accountKeys) {
    this.clock = clock;
    this.objectKeys = objectKeys;
    this.accountKeys = accountKeys;
  }

  @Override
  public synchronized Optional<SealedMasterKey> active(AccountId account) {
    return of(account).map(Kept::key).filter(k -> k.state() == MasterKeyState.ACTIVE).findFirst();
  }

  @Override
  public synchronized Optional<SealedMasterKey> find(AccountId account, MasterKeyVersion version) {
    return Optional.ofNullable(keys.get(new Place(account, version))).map(Kept::key);
  }

  @Override
  public synchronized SealedMasterKey addIfAbsent(SealedMasterKey key) {
    return keys.computeIfAbsent(
            new Place(key.account(), key.version()), place -> new Kept(key, clock.instant()))
        .key();
  }

  @Override
  public synchronized List<VersionState> versions(AccountId account) {
    return of(account)
        .map(k -> new VersionState(k.key().version(), k.key().state(), k.since()))
        .toList();
  }

  @Override
  public synchronized List<AccountId> underWay(Optional<AccountId> after, int atMost) {
    return keys.values().stream()
        .map(Kept::key)
        .filter(k -> k.state() == MasterKeyState.ANNOUNCED || k.state() == MasterKeyState.RETIRING)
        .map(SealedMasterKey::account)
        .distinct()
        .filter(id -> after.isEmpty() || id.value().compareTo(after.get().value()) > 0)
        .limit(atMost)
        .toList();
  }

  @Override
  public synchronized List<AccountId> dueForRotation(Instant instant, int atMost) {
    return keys.values().stream()
        .filter(k -> k.key().state() == MasterKeyState.ACTIVE && k.since().isBefore(instant))
        .map(k -> k.key().account())
        .filter(id -> of(id).noneMatch(k -> k.key().state() == MasterKeyState.ANNOUNCED))
        .limit(atMost)
        .toList();
  }

  @Override
  public synchronized boolean activate(AccountId account, MasterKeyVersion version) {
    if (!isIn(account, version, MasterKeyState.ANNOUNCED)) {
      return false;
    }
    active(account).ifPresent(old -> put(old, MasterKeyState.RETIRING, old.sealed()));
    SealedMasterKey key = find(account, version).orElseThrow();
    put(key, MasterKeyState.ACTIVE, key.sealed());
    return true;
  }

  @Override
  public synchronized boolean destroy(AccountId account, MasterKeyVersion version) {
    if (!isIn(account, version, MasterKeyState.RETIRING)
        || accountKeys.isNeeded(account, version)
        || !objectKeys.refuseFromNowOn(account, version)) {
      return false;
    }
    accountKeys.refuseFromNowOn(account, version);
    put(find(account, version).orElseThrow(), MasterKeyState.DESTROYED, new byte[0]);
    return true;
  }

  @Override
  public synchronized List<SealedMasterKey> after(Optional<SealedMasterKey> last, int atMost) {
    return keys.entrySet().stream()
        .filter(
            e ->
                last.stream()
                    .allMatch(
                        l -> IN_ORDER.compare(e.getKey(), new Place(l.account(), l.version())) > 0))
        .map(e -> e.getValue().key())
        .filter(k -> k.state() != MasterKeyState.DESTROYED)
        .limit(atMost)
        .toList();
  }

  @Override
  public synchronized boolean reseal(SealedMasterKey kept, byte[] sealed) {
    Optional<SealedMasterKey> there =
        find(kept.account(), kept.version()).filter(k -> Arrays.equals(k.sealed(), kept.sealed()));
    there.ifPresent(
        k ->
            keys.computeIfPresent(
                new Place(k.account(), k.version()),
                (place, old) ->
                    new Kept(
                        new SealedMasterKey(k.account(), k.version(), k.state(), sealed),
                        old.since())));
    return there.isPresent();
  }

  private Stream<Kept> of(AccountId account) {
    return keys.values().stream().filter(k -> k.key().account().equals(account));
  }

  private boolean isIn(AccountId account, MasterKeyVersion version, MasterKeyState state) {
    return find(account, version).filter(k -> k.state() == state).isPresent();
  }

  private void put(SealedMasterKey key, MasterKeyState state, byte[] sealed) {
    keys.put(
        new Place(key.account(), key.version()),
        new Kept(
            new SealedMasterKey(key.account(), key.version(), state, sealed), clock.instant()));
  }

  private record Place(AccountId account, MasterKeyVersion version) {}

  private record Kept(SealedMasterKey key, Instant since) {}
}
