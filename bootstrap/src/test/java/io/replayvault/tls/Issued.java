package io.replayvault.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A key with its certificates, to be written in whatever form a test needs.
 *
 * @param key private key
 * @param chain its certificate, then each issuer's
 */
public record Issued(PrivateKey key, List<X509Certificate> chain) {

  private static final String SCHEME = "PBEWithHmacSHA256AndAES_256";

  /** The certificate alone. */
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** Writes a PKCS#12 file of mode 0600 and its password beside it. */
  public void writePkcs12(Path file, Path passwordFile, String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("any", key, password.toCharArray(), chain.toArray(Certificate[]::new));
      writeSecret(passwordFile, password + "\n");
      writeSecret(file, "");
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, password.toCharArray());
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes certificates and bare key in PEM. */
  public void writePem(Path certificateFile, Path keyFile) {
    writeSecret(certificateFile, pem(chain));
    writeSecret(keyFile, pem("PRIVATE KEY", key.getEncoded()));
  }

  /** Writes the key in PEM, encrypted under a password. */
  public void writeEncryptedKey(Path keyFile, String password) {
    try {
      Cipher cipher = Cipher.getInstance(SCHEME);
      cipher.init(
          Cipher.ENCRYPT_MODE,
          SecretKeyFactory.getInstance(SCHEME)
              .generateSecret(new PBEKeySpec(password.toCharArray())));
      byte[] sealed = cipher.doFinal(key.getEncoded());
      // The name by which the file format knows the scheme.
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
      parameters.init(cipher.getParameters().getEncoded());
      writeSecret(
          keyFile,
          pem(
              "ENCRYPTED PRIVATE KEY",
              new EncryptedPrivateKeyInfo(parameters, sealed).getEncoded()));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Certificates in PEM, in the order given. */
  public static String pem(List<X509Certificate> certificates) {
    StringBuilder text = new StringBuilder();
    for (X509Certificate each : certificates) {
      try {
        text.append(pem("CERTIFICATE", each.getEncoded()));
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException(e);
      }
    }
    return text.toString();
  }

  /** One block of PEM. */
  public static String pem(String label, byte[] der) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(
            label,
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der));
  }

  /** Writes a file of mode 0600. */
  public static void writeSecret(Path file, String text) {
    try {
      Files.writeString(file, text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
