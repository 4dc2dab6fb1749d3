package io.replayvault.proof;

import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stores over which a rotation does not end as it has to. */
final class FaultyRewraps {
  private FaultyRewraps() {}

  /** One key is in no page. */
  static ObjectKeyStore skipping(ObjectKeyStore behind) {
    return new ForwardedObjectKeys(behind) {
      private Optional<ObjectId> skipped = Optional.empty();

      @Override
      public List<KeptKey> under(
          AccountId account, MasterKeyVersion version, Optional<ObjectId> after, int limit) {
        List<KeptKey> page = super.under(account, version, after, limit);
        if (skipped.isEmpty()) {
          skipped = page.stream().findFirst().map(KeptKey::object);
        }
        return page.stream().filter(each -> !skipped.equals(Optional.of(each.object()))).toList();
      }
    };
  }

  /** The first two keys of a page are given each other's wrap. */
  static ObjectKeyStore exchanging(ObjectKeyStore behind) {
    return rewrapping(
        behind,
        keys -> {
          List<ObjectKeyStore.Rewrap> exchanged = new ArrayList<>(keys);
          exchanged.set(0, withWrapOf(keys.get(0), keys.get(1)));
          exchanged.set(1, withWrapOf(keys.get(1), keys.get(0)));
          return behind.rewrap(exchanged);
        });
  }

  /** A key is forgotten while it is wrapped anew. */
  static ObjectKeyStore losing(ObjectKeyStore behind) {
    return rewrapping(
        behind,
        keys -> {
          behind.destroy(keys.getFirst().object());
          return behind.rewrap(keys);
        });
  }

  /** Each key costs a statement and a commit. */
  static ObjectKeyStore oneByOne(ObjectKeyStore behind) {
    return rewrapping(
        behind, keys -> keys.stream().mapToInt(each -> behind.rewrap(List.of(each))).sum());
  }

  private static ObjectKeyStore rewrapping(
      ObjectKeyStore behind, Function<List<ObjectKeyStore.Rewrap>, Integer> how) {
    return new ForwardedObjectKeys(behind) {
      @Override
      public int rewrap(List<Rewrap> keys) {
        return keys.size() < 2 ? super.rewrap(keys) : how.apply(keys);
      }
    };
  }

  private static ObjectKeyStore.Rewrap withWrapOf(
      ObjectKeyStore.Rewrap key, ObjectKeyStore.Rewrap other) {
    return new ObjectKeyStore.Rewrap(key.object(), key.from(), other.to());
  }
}
