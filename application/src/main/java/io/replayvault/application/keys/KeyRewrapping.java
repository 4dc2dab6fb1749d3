package io.replayvault.application.keys;

import io.replayvault.application.keys.MasterKeys.MasterKey;
import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStore.KeptKey;
import io.replayvault.application.keys.out.ObjectKeyStore.Rewrap;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.WrappedKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Wraps under an account's active master key whatever a retiring one wrapped (clause C3); no
 * recording is touched. Each wrap is replaced only if nobody else has, so that it may break off
 * anywhere, run on two nodes, and begin anew.
 */
public final class KeyRewrapping {
  private static final int PAGE = 500;

  private final MasterKeys masterKeys;
  private final ObjectKeyStore objectKeys;
  private final AccountKeyStore accountKeys;
  private final ValueSealer sealer;

  public KeyRewrapping(
      MasterKeys masterKeys,
      ObjectKeyStore objectKeys,
      AccountKeyStore accountKeys,
      ValueSealer sealer) {
    this.masterKeys = masterKeys;
    this.objectKeys = objectKeys;
    this.accountKeys = accountKeys;
    this.sealer = sealer;
  }

  /**
   * Looks at every key under the version once.
   *
   * @param stop asked before each page; true ends it early
   */
  public Outcome run(AccountId account, MasterKeyVersion retiring, BooleanSupplier stop) {
    MasterKey from = masterKeys.version(account, retiring);
    MasterKey to = masterKeys.active(account);
    Tally tally = new Tally();
    for (AccountKeyPurpose purpose : AccountKeyPurpose.values()) {
      accountKeys
          .find(account, purpose)
          .filter(key -> key.version().equals(retiring))
          .ifPresent(key -> rewrapped(account, purpose, key, from, to, tally));
    }
    Optional<ObjectId> last = Optional.empty();
    while (!stop.getAsBoolean()) {
      List<KeptKey> page = objectKeys.under(account, retiring, last, PAGE);
      if (page.isEmpty()) {
        return tally.outcome(true);
      }
      tally.done += objectKeys.rewrap(rewraps(account, page, from, to, tally));
      last = Optional.of(page.get(page.size() - 1).object());
    }
    return tally.outcome(false);
  }

  private void rewrapped(
      AccountId account,
      AccountKeyPurpose purpose,
      WrappedKey key,
      MasterKey from,
      MasterKey to,
      Tally tally) {
    try {
      WrappedKey fresh =
          rewrapped(
              key,
              from,
              to,
              AccountKeys.context(account, purpose, from.version()),
              AccountKeys.context(account, purpose, to.version()));
      if (accountKeys.rewrap(account, purpose, key, fresh)) {
        tally.done++;
      }
    } catch (SealBroken e) {
      tally.broken++;
    }
  }

  private List<Rewrap> rewraps(
      AccountId account, List<KeptKey> page, MasterKey from, MasterKey to, Tally tally) {
    List<Rewrap> rewraps = new ArrayList<>(page.size());
    for (KeptKey kept : page) {
      try {
        WrappedKey fresh =
            rewrapped(
                kept.key(),
                from,
                to,
                ObjectKeys.context(account, kept.object(), from.version()),
                ObjectKeys.context(account, kept.object(), to.version()));
        rewraps.add(new Rewrap(kept.object(), kept.key(), fresh));
      } catch (SealBroken e) {
        tally.broken++;
      }
    }
    return rewraps;
  }

  private WrappedKey rewrapped(
      WrappedKey key, MasterKey from, MasterKey to, byte[] before, byte[] afterwards) {
    byte[] plain = sealer.open(from.key(), key.sealed(), before);
    try {
      return new WrappedKey(to.version(), sealer.seal(to.key(), plain, afterwards));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private static final class Tally {
    private long done;
    private long broken;

    Outcome outcome(boolean whole) {
      return new Outcome(done, broken, whole);
    }
  }

  /**
   * What was done.
   *
   * @param rewrapped keys that are under the active version now
   * @param broken keys that do not open: they stay as they are, and so does the version
   * @param whole whether every key was looked at
   */
  public record Outcome(long rewrapped, long broken, boolean whole) {}
}
