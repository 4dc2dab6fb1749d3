package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.SecretKeyEntry;
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
  private static final String TYPE = "PKCS12";

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
    char[] password = PasswordFile.read(passwordFile);
    byte[] fresh = chance.bytes(RevealedKeys.SEALING_KEY_BYTES);
    try {
      SecretKey key = RevealedKeys.aes(SecretBytes.copyOf(fresh));
      OwnerOnlyFile.create(file, encoded(key, password));
      return new Pkcs12RootKey(key, chance);
    } finally {
      Arrays.fill(fresh, (byte) 0);
      Arrays.fill(password, '\0');
    }
  }

  /** Opens the file. */
  public static Pkcs12RootKey open(Path file, Path passwordFile, Chance chance) {
    OwnerOnlyFile.requireOwnerOnly(file);
    char[] password = PasswordFile.read(passwordFile);
    try {
      return new Pkcs12RootKey(decoded(file, password), chance);
    } finally {
      Arrays.fill(password, '\0');
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

  private static byte[] encoded(SecretKey key, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      store.setEntry(ALIAS, new SecretKeyEntry(key), new PasswordProtection(password));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no PKCS#12 key store can be made", e);
    }
  }

  private static SecretKey decoded(Path file, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
      if (store.getEntry(ALIAS, new PasswordProtection(password)) instanceof SecretKeyEntry entry
          && entry.getSecretKey().getEncoded().length == RevealedKeys.SEALING_KEY_BYTES) {
        return entry.getSecretKey();
      }
      throw new KeysUnavailable("root key file " + file + " holds no root key");
    } catch (GeneralSecurityException | IOException e) {
      throw new KeysUnavailable(
          "root key file " + file + " does not open: wrong password or damaged", e);
    }
  }
}
