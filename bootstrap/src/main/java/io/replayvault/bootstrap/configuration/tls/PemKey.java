package io.replayvault.bootstrap.configuration.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The private key of a PEM file: PKCS#8 (RFC 5958), bare or encrypted under a password. */
final class PemKey {

  private static final String CONVERT =
      "convert it with openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.key -out new.key";

  private final PemFiles files;

  PemKey(PemFiles files) {
    this.files = files;
  }

  /**
   * Reads it.
   *
   * @param algorithm what the certificate's public key is for, such as {@code EC}
   */
  PrivateKey read(String algorithm) {
    List<PemBlocks.Block> keys =
        PemBlocks.read(files.keyProperty(), files.key()).stream().filter(PemBlocks::isKey).toList();
    if (keys.size() != 1) {
      throw refused("holds " + keys.size() + " private keys", "put in one key, in PKCS#8");
    }
    PemBlocks.Block block = keys.getFirst();
    byte[] plain =
        switch (block.label()) {
          case "PRIVATE KEY" -> block.der();
          case "ENCRYPTED PRIVATE KEY" -> decrypted(block.der());
          default -> throw refused("is not in PKCS#8", CONVERT);
        };
    try {
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(plain));
    } catch (InvalidKeySpecException e) {
      throw refused(
          "is no " + algorithm + " key", "name the key that the certificate was made for");
    } catch (GeneralSecurityException e) {
      throw refused("is of a kind that is not known", "use an EC or RSA key");
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private byte[] decrypted(byte[] der) {
    Optional<Path> file = files.passwordFile();
    if (file.isEmpty()) {
      throw new TlsRefused(
          files.passwordProperty(), "is not set", "set the file that holds the key's password");
    }
    char[] password = FileContent.password(files.passwordProperty(), file.get());
    PBEKeySpec secret = new PBEKeySpec(password);
    try {
      EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(der);
      // The scheme's parameters know its whole name: PBES2 alone names neither hash nor cipher.
      AlgorithmParameters scheme = encrypted.getAlgParameters();
      String name =
          "PBES2".equals(encrypted.getAlgName())
                  || "1.2.840.113549.1.5.13".equals(encrypted.getAlgName())
              ? String.valueOf(scheme)
              : encrypted.getAlgName();
      Key key = SecretKeyFactory.getInstance(name).generateSecret(secret);
      Cipher cipher = Cipher.getInstance(name);
      cipher.init(Cipher.DECRYPT_MODE, key, scheme);
      return encrypted.getKeySpec(cipher).getEncoded();
    } catch (InvalidKeySpecException e) {
      throw new TlsRefused(
          files.passwordProperty(), "does not open the key", "put the key's password there");
    } catch (IOException | GeneralSecurityException e) {
      throw refused("is encrypted in a way that is not known", CONVERT);
    } finally {
      secret.clearPassword();
      Arrays.fill(password, '\0');
    }
  }

  private TlsRefused refused(String reason, String mend) {
    return new TlsRefused(files.keyProperty(), reason, mend);
  }
}
