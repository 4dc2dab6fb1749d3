package io.replayvault.application.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * Master keys of accounts, opened by the root key and kept in memory for a bounded time, so that a
 * root-key holder that is away for less costs nothing (clause C3, design section 5). An account's
 * first master key is made at its first use.
 */
public final class MasterKeys {
  /** How long an opened master key is kept. */
  public static final Duration KEPT_FOR = Duration.ofMinutes(15);

  private static final int KEY_BYTES = 32;

  private final MasterKeyStore store;
  private final RootKey rootKey;
  private final Chance chance;
  private final KeyRecords records;
  private final ExpiringCache<AccountId, MasterKey> active;
  private final ExpiringCache<Version, MasterKey> versions;

  public MasterKeys(
      MasterKeyStore store,
      RootKey rootKey,
      Chance chance,
      KeyRecords records,
      InstantSource clock) {
    this.records = records;
    this.store = store;
    this.rootKey = rootKey;
    this.chance = chance;
    this.active = new ExpiringCache<>(clock, KEPT_FOR);
    this.versions = new ExpiringCache<>(clock, KEPT_FOR);
  }

  /**
   * The key that wraps the account's new keys; {@link KeysUnavailable} if the account had master
   * keys and none is active now.
   */
  public MasterKey active(AccountId account) {
    return active.get(account, this::loadActive);
  }

  /** The account's key of that version; {@link SealBroken} if there is none any more. */
  public MasterKey version(AccountId account, MasterKeyVersion version) {
    return versions.get(
        new Version(account, version),
        wanted ->
            store
                .find(account, version)
                .filter(key -> key.state() != MasterKeyState.DESTROYED)
                .map(this::opened)
                .orElseThrow(SealBroken::new));
  }

  /**
   * Makes that version, which every node may open and none wraps by; answers whether it was not
   * there yet.
   */
  boolean announce(AccountId account, MasterKeyVersion version) {
    SealedMasterKey fresh = fresh(account, version, MasterKeyState.ANNOUNCED);
    return Arrays.equals(store.addIfAbsent(fresh).sealed(), fresh.sealed());
  }

  /** Looks anew for the account's keys when next asked: one was made, retired or destroyed. */
  public void forget(AccountId account) {
    active.forget(account::equals);
    versions.forget(version -> version.account().equals(account));
  }

  /** The same for every account. */
  public void forget() {
    active.forget(all -> true);
    versions.forget(all -> true);
  }

  /** What is kept of opened master keys. */
  public CacheState cache() {
    return active.state().and(versions.state());
  }

  private MasterKey loadActive(AccountId account) {
    SealedMasterKey key =
        store
            .active(account)
            .orElseGet(
                () ->
                    store.addIfAbsent(
                        fresh(account, MasterKeyVersion.FIRST, MasterKeyState.ACTIVE)));
    if (key.state() != MasterKeyState.ACTIVE) {
      throw new KeysUnavailable("the account has no active master key");
    }
    return opened(key);
  }

  private SealedMasterKey fresh(AccountId account, MasterKeyVersion version, MasterKeyState state) {
    byte[] bytes = chance.bytes(KEY_BYTES);
    SecretBytes key = SecretBytes.copyOf(bytes);
    Arrays.fill(bytes, (byte) 0);
    try {
      records.making(account, "master-key:" + version.number(), "master key of the account");
      return new SealedMasterKey(
          account, version, state, rootKey.seal(key, context(account, version)));
    } finally {
      key.destroy();
    }
  }

  private MasterKey opened(SealedMasterKey key) {
    return new MasterKey(
        key.version(), rootKey.open(key.sealed(), context(key.account(), key.version())));
  }

  static byte[] context(AccountId account, MasterKeyVersion version) {
    return ("replayvault-master-key-v1\n" + account.value() + "\n" + version.number() + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * An opened master key.
   *
   * @param version which
   * @param key 32 bytes
   */
  public record MasterKey(MasterKeyVersion version, SecretBytes key) {}

  private record Version(AccountId account, MasterKeyVersion version) {}
}
