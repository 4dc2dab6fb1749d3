package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.KeysUnavailable;
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

/**
 * A PKCS#12 file (RFC 7292) with 256 secret bits under a name, opened with the password of a file
 * that lies elsewhere. The name says what they are for: a file that was made for one kind of root
 * key holds none of another kind.
 */
final class RootKeyFile {
  private static final String TYPE = "PKCS12";

  private final Path file;
  private final Path passwordFile;
  private final String alias;

  RootKeyFile(Path file, Path passwordFile, String alias) {
    this.file = file;
    this.passwordFile = passwordFile;
    this.alias = alias;
  }

  /**
   * Makes the file with fresh bits, mode 0600, durable on return. A file that is there already
   * throws {@link KeysUnavailable}: losing a root key loses every recording.
   *
   * @return them; the caller destroys them
   */
  SecretBytes create(Chance chance) {
    char[] password = PasswordFile.read(passwordFile);
    byte[] fresh = chance.bytes(RevealedKeys.SEALING_KEY_BYTES);
    SecretBytes secret = SecretBytes.copyOf(fresh);
    try {
      OwnerOnlyFile.create(file, encoded(secret, password));
      return secret;
    } catch (KeysUnavailable notMade) {
      secret.destroy();
      throw notMade;
    } finally {
      Arrays.fill(fresh, (byte) 0);
      Arrays.fill(password, '\0');
    }
  }

  /**
   * Opens the file. One that others than its owner may touch, that is damaged, or whose password is
   * another throws {@link KeysUnavailable} with one line that says what to look at.
   *
   * @return what it holds; the caller destroys it
   */
  SecretBytes open() {
    OwnerOnlyFile.requireOwnerOnly(file);
    char[] password = PasswordFile.read(passwordFile);
    try {
      return decoded(password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private byte[] encoded(SecretBytes secret, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      // Bits are bits to PKCS#12, which wants the name of an algorithm that it knows.
      store.setEntry(
          alias, new SecretKeyEntry(RevealedKeys.aes(secret)), new PasswordProtection(password));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no PKCS#12 key store can be made", e);
    }
  }

  private SecretBytes decoded(char[] password) {
    byte[] held = new byte[0];
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
      if (store.getEntry(alias, new PasswordProtection(password)) instanceof SecretKeyEntry entry) {
        held = entry.getSecretKey().getEncoded();
        if (held.length == RevealedKeys.SEALING_KEY_BYTES) {
          return SecretBytes.copyOf(held);
        }
      }
      throw new KeysUnavailable("root key file " + file + " holds no root key");
    } catch (GeneralSecurityException | IOException e) {
      throw new KeysUnavailable(
          "root key file " + file + " does not open: wrong password or damaged", e);
    } finally {
      Arrays.fill(held, (byte) 0);
    }
  }
}
