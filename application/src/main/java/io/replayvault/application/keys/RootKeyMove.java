package io.replayvault.application.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.MasterKeyStore.SealedMasterKey;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.SigningKeyStore;
import io.replayvault.application.keys.out.SigningKeyStore.SealedSigningKey;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Seals by the present root key whatever the former one sealed (clause C3): file to KMS, KMS to
 * HSM, or one key to another. Each value is opened again under its new seal before the old one
 * goes, and goes in one statement, so that nothing is unreadable meanwhile and a run that broke off
 * is begun anew.
 */
public final class RootKeyMove {
  private static final int PAGE = 100;

  private final MasterKeyStore masterKeys;
  private final SigningKeyStore signingKeys;
  private final RootKey present;
  private final RootKey former;

  public RootKeyMove(
      MasterKeyStore masterKeys, SigningKeyStore signingKeys, RootKey present, RootKey former) {
    this.masterKeys = masterKeys;
    this.signingKeys = signingKeys;
    this.present = present;
    this.former = former;
  }

  /**
   * Looks at every value once; {@link KeysUnavailable} as soon as one of the holders is away.
   *
   * @param stop asked before each value; true ends the run early
   */
  public Outcome run(BooleanSupplier stop) {
    Tally tally = new Tally();
    for (SigningPurpose purpose : SigningPurpose.values()) {
      for (SealedSigningKey key : signingKeys.all(purpose)) {
        if (stop.getAsBoolean()) {
          return tally.outcome(false);
        }
        tally.count(moved(key));
      }
    }
    Optional<SealedMasterKey> last = Optional.empty();
    while (true) {
      List<SealedMasterKey> page = masterKeys.after(last, PAGE);
      if (page.isEmpty()) {
        return tally.outcome(true);
      }
      for (SealedMasterKey key : page) {
        if (stop.getAsBoolean()) {
          return tally.outcome(false);
        }
        tally.count(moved(key));
      }
      last = Optional.of(page.get(page.size() - 1));
    }
  }

  private Step moved(SealedMasterKey key) {
    byte[] context = MasterKeys.context(key.account(), key.version());
    return moved(key.sealed(), List.of(context), fresh -> masterKeys.reseal(key, fresh));
  }

  private Step moved(SealedSigningKey key) {
    return moved(
        key.sealedPrivateKey(),
        List.of(
            SigningKeys.bound(key.purpose(), key.keyId(), key.publicKey()),
            SigningKeys.unbound(key.purpose(), key.keyId())),
        fresh -> signingKeys.reseal(key, fresh));
  }

  private Step moved(byte[] sealed, List<byte[]> contexts, Predicate<byte[]> keep) {
    if (contexts.stream().anyMatch(context -> opens(present, sealed, context))) {
      return Step.THERE;
    }
    for (byte[] context : contexts) {
      try {
        return resealed(former.open(sealed, context), context, keep);
      } catch (SealBroken perhapsAnotherContext) {
        // Nobody's if no context fits: it stays as it is.
      }
    }
    return Step.BROKEN;
  }

  private Step resealed(SecretBytes secret, byte[] context, Predicate<byte[]> keep) {
    try {
      byte[] fresh = present.seal(secret, context);
      SecretBytes again = present.open(fresh, context);
      boolean same = again.equals(secret);
      again.destroy();
      if (!same) {
        throw new IllegalStateException("the present root key gives another secret back");
      }
      return keep.test(fresh) ? Step.MOVED : Step.THERE;
    } finally {
      secret.destroy();
    }
  }

  private static boolean opens(RootKey holder, byte[] sealed, byte[] context) {
    try {
      holder.open(sealed, context).destroy();
      return true;
    } catch (SealBroken notItsOwn) {
      return false;
    }
  }

  private enum Step {
    THERE,
    MOVED,
    BROKEN
  }

  private static final class Tally {
    private long there;
    private long moved;
    private long broken;

    void count(Step step) {
      switch (step) {
        case THERE -> there++;
        case MOVED -> moved++;
        case BROKEN -> broken++;
      }
    }

    Outcome outcome(boolean whole) {
      return new Outcome(there, moved, broken, whole);
    }
  }

  /**
   * What a run found.
   *
   * @param there values that the present root key opened already
   * @param moved values that it sealed anew
   * @param broken values that neither opens
   * @param whole whether every value was looked at
   */
  public record Outcome(long there, long moved, long broken, boolean whole) {
    /** Whether nothing needs the former root key any more. */
    public boolean isDone() {
      return whole && broken == 0;
    }
  }
}
