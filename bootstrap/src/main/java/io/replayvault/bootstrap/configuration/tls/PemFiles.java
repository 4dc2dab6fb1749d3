package io.replayvault.bootstrap.configuration.tls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two files in PEM (RFC 7468).
 *
 * @param certificate the certificate, after it each issuer's but the root's
 * @param key the private key in PKCS#8, encrypted or not
 * @param passwordFile the file that holds the password of an encrypted key and nothing else
 */
public record PemFiles(Path certificate, Path key, Optional<Path> passwordFile)
    implements TlsFiles {

  private static final String CERTIFICATE = "replayvault.tls.certificate";
  private static final String KEY = "replayvault.tls.key";
  private static final String PASSWORD = "replayvault.tls.key.password.file";

  @Override
  public String certificateProperty() {
    return CERTIFICATE;
  }

  @Override
  public String keyProperty() {
    return KEY;
  }

  @Override
  public String passwordProperty() {
    return PASSWORD;
  }

  @Override
  public List<Path> paths() {
    return Stream.concat(Stream.of(certificate, key), passwordFile.stream()).toList();
  }

  @Override
  public TlsIdentity read() {
    List<X509Certificate> chain = PemCertificates.read(CERTIFICATE, certificate);
    String algorithm = chain.getFirst().getPublicKey().getAlgorithm();
    return TlsIdentity.of(this, new PemKey(this).read(algorithm), chain);
  }
}
