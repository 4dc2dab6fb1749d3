package io.replayvault.s3.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom a private endpoint's certificate must come from: the certificates of one PEM file and no
 * others (clause C5 within the network). Names are still compared; there is no way to trust all.
 */
final class S3Trust {
  private S3Trust() {}

  /** Throws {@link IllegalArgumentException} if the file holds no certificate. */
  static TrustManager[] of(Path pem) {
    try {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate certificate : read(pem)) {
        trusted.setCertificateEntry("ca-" + number++, certificate);
      }
      if (number == 0) {
        throw new IllegalArgumentException("there is no certificate in " + pem);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      return managers.getTrustManagers();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException("no certificates can be read from " + pem, e);
    }
  }

  private static Collection<? extends Certificate> read(Path pem)
      throws IOException, GeneralSecurityException {
    try (InputStream text = Files.newInputStream(pem)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(text);
    }
  }
}
