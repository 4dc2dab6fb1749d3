package io.replayvault.proof;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.KeyRewrapping;
import io.replayvault.application.keys.KeyRewrapping.Outcome;
import io.replayvault.application.keys.ObjectKeys;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.keys.out.ValueSealer;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.MasterKeyVersion;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.WrappedKey;
import io.replayvault.kms.keys.GcmValueSealer;
import io.replayvault.kms.keys.SecureChance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many object keys the job of a rotation wraps anew in a second of one core, database aside
 * (clause C3): the product's job and sealer over pages in memory.
 */
final class RewrapsOfOneCore {
  private static final int KEYS = 1_000;
  private static final int LEAST = 100_000;
  private static final int SLOWED = 16;

  private final KeyRoom room = new KeyRoom();
  private final SecureChance chance = new SecureChance();
  private final ValueSealer sealer = new GcmValueSealer(chance);
  private final AccountId account = Fresh.account();
  private final Pages pages = new Pages(room.objectKeyStore);

  List<Row> rows(Duration warmUp, Duration measured) throws Exception {
    ObjectKeys objectKeys = new ObjectKeys(room.masterKeys(), pages, sealer, chance);
    for (int i = 0; i < KEYS; i++) {
      objectKeys.keep(account, objectKeys.newId(), objectKeys.newKey());
    }
    room.rotation().begin(account);
    room.masterKeyStore.activate(account, new MasterKeyVersion(2));
    ProcessorRate real = rate(sealer, warmUp, measured);
    ProcessorRate slow = rate(new Slowed(sealer), Duration.ZERO, measured.dividedBy(2));
    return List.of(
        row("Object keys wrapped anew in a second of one core, database aside", real, true),
        row("  counter-proof: a sealer that opens sixteen times", slow, false));
  }

  private ProcessorRate rate(ValueSealer by, Duration warmUp, Duration measured) throws Exception {
    KeyRewrapping rewrapping =
        new KeyRewrapping(room.masterKeys(), pages, room.accountKeyStore, by);
    return ProcessorRate.of(
        () -> {
          Outcome outcome = rewrapping.run(account, MasterKeyVersion.FIRST, () -> false);
          if (!outcome.equals(new Outcome(KEYS, 0, true))) {
            throw new IllegalStateException("not every key was wrapped anew: " + outcome);
          }
        },
        warmUp,
        measured);
  }

  private static Row row(String what, ProcessorRate rate, boolean fast) {
    double keys = rate.perSecond() * KEYS;
    return new Row(
        what,
        "C3",
        rate.done() * KEYS,
        "%.0f a second".formatted(keys),
        (fast ? "at least " : "less than ") + LEAST,
        fast == keys >= LEAST);
  }

  /** Gives the same keys again in each run, and keeps no wrap. */
  private static final class Pages extends ForwardedObjectKeys {
    private final List<KeptKey> kept = new ArrayList<>();
    private int given;

    Pages(ObjectKeyStore behind) {
      super(behind);
    }

    @Override
    public void save(ObjectId object, AccountId account, WrappedKey key) {
      kept.add(new KeptKey(object, key));
    }

    @Override
    public List<KeptKey> under(
        AccountId account, MasterKeyVersion version, Optional<ObjectId> after, int limit) {
      int from = after.isEmpty() ? 0 : given;
      given = Math.min(from + limit, kept.size());
      return kept.subList(from, given);
    }

    @Override
    public int rewrap(List<Rewrap> keys) {
      return keys.size();
    }
  }

  private record Slowed(ValueSealer sealer) implements ValueSealer {
    @Override
    public byte[] seal(SecretBytes key, byte[] value, byte[] context) {
      return sealer.seal(key, value, context);
    }

    @Override
    public byte[] open(SecretBytes key, byte[] sealed, byte[] context) {
      for (int i = 1; i < SLOWED; i++) {
        sealer.open(key, sealed, context);
      }
      return sealer.open(key, sealed, context);
    }
  }
}
