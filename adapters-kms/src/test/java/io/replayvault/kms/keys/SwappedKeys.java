package io.replayvault.kms.keys;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.WrappedKey;
import io.replayvault.kms.keys.KeyRows.Account;
import io.replayvault.kms.keys.KeyRows.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The key stores' rows of two accounts, each with two versions of its master key, and one swap of
 * each kind between them: what somebody could do who may write to the tables.
 */
final class SwappedKeys {
  /** Kinds that nothing but the context in the wrapping refuses. */
  static final Set<String> BY_CONTEXT =
      Set.of(
          "wrap of another object",
          "wrap of another purpose",
          "version with its master key",
          "account with its master key");

  private final Random random;
  private final KeyRows rows;
  private final Account a;
  private final Account b;

  SwappedKeys(ValueSealer sealer, RootKey root, Random random) {
    this.random = random;
    this.rows = new KeyRows(sealer, root);
    this.a = rows.make(Fresh.account());
    this.b = rows.make(Fresh.account());
  }

  /** One swap of each kind. */
  List<Swap> swaps() {
    Row first = a.first().get(random.nextInt(2));
    Row second = a.second().get(random.nextInt(2));
    Row foreign = b.second().get(random.nextInt(2));
    int one = random.nextInt(2);
    Row row = random.nextBoolean() ? first : second;
    byte[] sealed = row.wrapped().sealed();
    byte[] otherFormat = sealed.clone();
    otherFormat[0] = (byte) (2 + random.nextInt(254));
    SealedMasterKey oldMaster = a.masters().getFirst();
    SealedMasterKey newMaster = a.masters().getLast();
    return List.of(
        kept("wrap of another object", a.second().get(one), a.second().get(1 - one).wrapped()),
        kept("wrap of another account", second, foreign.wrapped()),
        kept("wrap of another purpose", second, a.label()),
        kept("master key as a wrap", second, new WrappedKey(KeyRows.SECOND, newMaster.sealed())),
        kept("version", first, under(KeyRows.SECOND, first)),
        kept("version", second, under(MasterKeyVersion.FIRST, second)),
        kept("version that never was", second, under(new MasterKeyVersion(3), second)),
        kept("cut", row, new WrappedKey(row.wrapped().version(), cut(sealed))),
        kept("format", row, new WrappedKey(row.wrapped().version(), otherFormat)),
        new Swap("asking account", given -> rows.look(masters(), row, b.account())),
        opened("master key of another version", second, newMaster, oldMaster),
        opened(
            "version with its master key",
            new Row(a.account(), first.object(), under(KeyRows.SECOND, first)),
            newMaster,
            oldMaster),
        opened("master key of another account", second, newMaster, b.masters().getLast()),
        opened(
            "account with its master key",
            new Row(a.account(), foreign.object(), foreign.wrapped()),
            newMaster,
            b.masters().getLast()));
  }

  /** The row with another wrap. */
  private Swap kept(String kind, Row row, WrappedKey wrap) {
    Row changed = new Row(row.account(), row.object(), wrap);
    return new Swap(kind, given -> rows.look(a.masters(), changed, row.account()));
  }

  /** The row, where one master key's row holds what belongs to another. */
  private Swap opened(String kind, Row row, SealedMasterKey place, SealedMasterKey content) {
    AccountId account = place.account();
    SealedMasterKey changed =
        new SealedMasterKey(account, place.version(), place.state(), content.sealed());
    return new Swap(kind, given -> rows.look(List.of(changed), row, account));
  }

  /** Of both accounts. */
  private List<SealedMasterKey> masters() {
    return List.of(
        a.masters().getFirst(),
        a.masters().getLast(),
        b.masters().getFirst(),
        b.masters().getLast());
  }

  private byte[] cut(byte[] sealed) {
    return Arrays.copyOf(sealed, random.nextInt(sealed.length));
  }

  private static WrappedKey under(MasterKeyVersion version, Row row) {
    return new WrappedKey(version, row.wrapped().sealed());
  }
}
