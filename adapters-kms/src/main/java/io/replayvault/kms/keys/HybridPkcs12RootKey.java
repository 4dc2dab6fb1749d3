package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A {@link RootKey} whose every value has a key of its own, wrapped by {@link XWingKey}: the second
 * suite, beside the first's one AES-256 key for all (ADR-0071). The seed of the key pair lies in a
 * PKCS#12 file as that one does; values are written byte by byte in {@code
 * docs/formats/sealed-values.md}.
 *
 * <p><b>Promises:</b> secrecy that neither a quantum computer nor a break of ML-KEM-768 alone ends;
 * integrity of value, suite, ciphertext and context. <b>Does not promise:</b> that a value comes
 * from who holds the seed: whoever learns the public key, which is told nobody, can seal; nor
 * safety from who reads both files or the memory of this process. No setting selects it yet.
 */
public final class HybridPkcs12RootKey implements RootKey {
  private static final byte FORMAT = 0x05;

  /** X-Wing, then AES-256-GCM. */
  private static final byte SUITE = 0x01;

  private static final int LONGEST = 4096;

  /** Suite and ciphertext, between the format byte and the nonce. */
  private static final int HEAD = 1 + XWingKey.CIPHERTEXT;

  private static final String ALIAS = "replayvault-root-xwing";

  private final XWingKey key;
  private final Chance chance;
  private final GcmBox box;

  private HybridPkcs12RootKey(XWingKey key, Chance chance) {
    this.key = key;
    this.chance = chance;
    this.box = new GcmBox(FORMAT, chance);
  }

  /**
   * Makes the file with a fresh seed, mode 0600, durable on return. A file that is there already
   * throws {@link KeysUnavailable}: losing a root key loses every recording.
   */
  public static HybridPkcs12RootKey create(Path file, Path passwordFile, Chance chance) {
    return of(new RootKeyFile(file, passwordFile, ALIAS).create(chance), chance);
  }

  /** Opens the file; one that holds a root key of another kind throws {@link KeysUnavailable}. */
  public static HybridPkcs12RootKey open(Path file, Path passwordFile, Chance chance) {
    return of(new RootKeyFile(file, passwordFile, ALIAS).open(), chance);
  }

  /** With the pair of that seed, which is destroyed. */
  static HybridPkcs12RootKey of(SecretBytes seed, Chance chance) {
    try {
      return new HybridPkcs12RootKey(XWingKey.of(seed), chance);
    } finally {
      seed.destroy();
    }
  }

  @Override
  public byte[] seal(SecretBytes secret, byte[] context) {
    if (secret.length() < 1 || secret.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the root key seals 1 to " + LONGEST + " bytes, not " + secret.length());
    }
    XWingKey.Encapsulated fresh = key.encapsulate(chance);
    byte[] head = joined(new byte[] {SUITE}, fresh.ciphertext(), 0);
    byte[] plain = RevealedKeys.copyOf(secret);
    try {
      byte[] boxed = box.seal(RevealedKeys.aes(fresh.secret()), plain, joined(head, context, 0));
      return joined(joined(new byte[] {FORMAT}, head, 0), boxed, 1);
    } finally {
      Arrays.fill(plain, (byte) 0);
      fresh.secret().destroy();
    }
  }

  @Override
  public SecretBytes open(byte[] sealed, byte[] context) {
    if (sealed.length <= 1 + HEAD || sealed[0] != FORMAT || sealed[1] != SUITE) {
      throw new SealBroken();
    }
    byte[] head = Arrays.copyOfRange(sealed, 1, 1 + HEAD);
    byte[] boxed = joined(new byte[] {FORMAT}, sealed, 1 + HEAD);
    SecretBytes shared = key.decapsulate(Arrays.copyOfRange(head, 1, HEAD));
    byte[] plain = new byte[0];
    try {
      plain = box.open(RevealedKeys.aes(shared), boxed, joined(head, context, 0));
      return SecretBytes.copyOf(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
      shared.destroy();
    }
  }

  @Override
  public String toString() {
    return "HybridPkcs12RootKey[***]";
  }

  /** The first, then the second from an offset on. */
  private static byte[] joined(byte[] first, byte[] second, int from) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length - from);
    System.arraycopy(second, from, joined, first.length, second.length - from);
    return joined;
  }
}
