package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.file.Path;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A {@link RootKey} in a PKCS#12 file (RFC 7292): one AES-256 key, opened with the password of a
 * file that lies elsewhere. For the trial, and for who has neither a KMS nor an HSM.
 *
 * <p><b>Promises:</b> a file that others than its owner may touch is refused; a wrong password and
 * a damaged file throw {@link KeysUnavailable} with one line that says what to look at. <b>Does not
 * promise:</b> safety from who reads both files, or the memory of this process.
 */
public final class Pkcs12RootKey implements RootKey {
  private static final byte FORMAT = 0x02;
  private static final int LONGEST = 4096;
  private static final String ALIAS = "replayvault-root";

  private final SecretKey key;
  private final GcmBox box;

  private Pkcs12RootKey(SecretKey key, Chance chance) {
    this.key = key;
    this.box = new GcmBox(FORMAT, chance);
  }

  /**
   * Makes the file with a fresh key, mode 0600, durable on return. A file that is there already
   * throws {@link KeysUnavailable}: losing a root key loses every recording.
   */
  public static Pkcs12RootKey create(Path file, Path passwordFile, Chance chance) {
    return of(new RootKeyFile(file, passwordFile, ALIAS).create(chance), chance);
  }

  /** Opens the file. */
  public static Pkcs12RootKey open(Path file, Path passwordFile, Chance chance) {
    return of(new RootKeyFile(file, passwordFile, ALIAS).open(), chance);
  }

  private static Pkcs12RootKey of(SecretBytes secret, Chance chance) {
    try {
      return new Pkcs12RootKey(RevealedKeys.aes(secret), chance);
    } finally {
      secret.destroy();
    }
  }

  @Override
  public byte[] seal(SecretBytes secret, byte[] context) {
    if (secret.length() < 1 || secret.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the root key seals 1 to " + LONGEST + " bytes, not " + secret.length());
    }
    byte[] plain = RevealedKeys.copyOf(secret);
    try {
      return box.seal(key, plain, context);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public SecretBytes open(byte[] sealed, byte[] context) {
    byte[] plain = box.open(key, sealed, context);
    try {
      return SecretBytes.copyOf(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "Pkcs12RootKey[***]";
  }
}
