package io.replayvault.application.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SecretBytes;
import java.util.List;
import java.util.Optional;

/**
 * A {@link RootKey} while its holder is changed (clause C3): the present one seals, and what the
 * others sealed opens too. A value that none of them opens is refused like any other; one that the
 * present holder would have to open, and is away, throws {@link KeysUnavailable}.
 */
public final class ChangingRootKey implements RootKey {
  private final RootKey present;
  private final List<RootKey> others;

  /**
   * @param present seals
   * @param others holders of before and of afterwards, asked in this order
   */
  public ChangingRootKey(RootKey present, List<RootKey> others) {
    this.present = present;
    this.others = List.copyOf(others);
  }

  @Override
  public byte[] seal(SecretBytes secret, byte[] context) {
    return present.seal(secret, context);
  }

  @Override
  public SecretBytes open(byte[] sealed, byte[] context) {
    try {
      return present.open(sealed, context);
    } catch (SealBroken perhapsAnothers) {
      return openedByOthers(sealed, context).orElseThrow(SealBroken::new);
    } catch (KeysUnavailable away) {
      return openedByOthers(sealed, context).orElseThrow(() -> away);
    }
  }

  @Override
  public String toString() {
    return "ChangingRootKey[***]";
  }

  private Optional<SecretBytes> openedByOthers(byte[] sealed, byte[] context) {
    for (RootKey other : others) {
      try {
        return Optional.of(other.open(sealed, context));
      } catch (SealBroken perhapsTheNexts) {
        // The next one is asked.
      }
    }
    return Optional.empty();
  }
}
