package io.replayvault.application.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.MasterKeyStore.VersionState;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyState;
import io.replayvault.domain.keys.MasterKeyVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;

/**
 * Rotation of an account's master key (clause C3): a new version is announced to every node, then
 * wraps what is new; what the old one wrapped is wrapped anew; then the old one is destroyed. Each
 * step is kept in the store, so that any node goes on where another ended.
 *
 * <p>Not before a while does a step follow the one before it: a node that heard nothing goes on
 * using what it remembers for {@link MasterKeys#KEPT_FOR}. Whoever is later still is refused by the
 * key store, which keeps nothing under a version that was destroyed.
 */
public final class KeyRotation {
  /** How long a version is announced before it wraps; nodes hear within a second. */
  public static final Duration ANNOUNCED_FOR = Duration.ofSeconds(10);

  /** How long a version is retiring at least. */
  public static final Duration RETIRING_FOR = MasterKeys.KEPT_FOR.plusMinutes(5);

  private final MasterKeyStore store;
  private final MasterKeys masterKeys;
  private final KeyRewrapping rewrapping;
  private final InstantSource clock;

  public KeyRotation(
      MasterKeyStore store, MasterKeys masterKeys, KeyRewrapping rewrapping, InstantSource clock) {
    this.store = store;
    this.masterKeys = masterKeys;
    this.rewrapping = rewrapping;
    this.clock = clock;
  }

  /**
   * Announces another version, unless one is announced already or the account has no key yet.
   *
   * @return whether it was announced
   */
  public boolean begin(AccountId account) {
    List<VersionState> versions = store.versions(account);
    if (!mayBegin(versions)) {
      return false;
    }
    VersionState newest = versions.get(versions.size() - 1);
    return masterKeys.announce(account, new MasterKeyVersion(newest.version().number() + 1));
  }

  /** Whether {@link #begin} would announce a version now. */
  public boolean mayBegin(AccountId account) {
    return mayBegin(store.versions(account));
  }

  /**
   * Does what is due of the account's rotation; {@link KeysUnavailable} while the root key's holder
   * is away.
   *
   * @param stop asked now and then; true ends it early
   * @param first told account and version before the version is destroyed; what it throws keeps it
   */
  public Progress advance(
      AccountId account, BooleanSupplier stop, ObjIntConsumer<AccountId> first) {
    Instant now = clock.instant();
    boolean activated = false;
    long rewrapped = 0;
    long broken = 0;
    int destroyed = 0;
    for (VersionState each : store.versions(account)) {
      if (is(each, MasterKeyState.ANNOUNCED) && isOver(each, ANNOUNCED_FOR, now)) {
        masterKeys.version(account, each.version());
        activated |= store.activate(account, each.version());
      }
    }
    if (activated) {
      masterKeys.forget(account);
    }
    for (VersionState each : store.versions(account)) {
      if (is(each, MasterKeyState.RETIRING) && !stop.getAsBoolean()) {
        KeyRewrapping.Outcome outcome = rewrapping.run(account, each.version(), stop);
        rewrapped += outcome.rewrapped();
        broken += outcome.broken();
        if (outcome.whole() && outcome.broken() == 0 && isOver(each, RETIRING_FOR, now)) {
          first.accept(account, each.version().number());
          destroyed += store.destroy(account, each.version()) ? 1 : 0;
        }
      }
    }
    return new Progress(activated, rewrapped, broken, destroyed);
  }

  private static boolean mayBegin(List<VersionState> versions) {
    return !versions.isEmpty()
        && versions.stream().noneMatch(each -> is(each, MasterKeyState.ANNOUNCED));
  }

  private static boolean is(VersionState version, MasterKeyState state) {
    return version.state() == state;
  }

  private static boolean isOver(VersionState version, Duration time, Instant now) {
    return !version.since().plus(time).isAfter(now);
  }

  /**
   * What {@link #advance} did.
   *
   * @param activated whether the announced version wraps now
   * @param rewrapped keys wrapped anew
   * @param broken keys that do not open and keep their version from being destroyed
   * @param destroyed versions destroyed
   */
  public record Progress(boolean activated, long rewrapped, long broken, int destroyed) {}
}
