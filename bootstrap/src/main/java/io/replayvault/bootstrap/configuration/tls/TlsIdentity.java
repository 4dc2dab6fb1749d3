package io.replayvault.bootstrap.configuration.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate with its issuers and its private key, which belong together.
 *
 * <p>Promises: the key signs for the first certificate. Does not promise: that the certificate is
 * good for anything, which {@link CertificateCheck} says. The key shows in no text.
 */
public final class TlsIdentity {

  private static final String ALIAS = "replayvault";

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private TlsIdentity(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  /**
   * Puts key and certificates together.
   *
   * @throws TlsRefused when the key does not belong to the first certificate
   */
  static TlsIdentity of(TlsFiles files, PrivateKey key, List<X509Certificate> chain) {
    if (signsFor(key, chain.getFirst())) {
      return new TlsIdentity(key, chain);
    }
    if (chain.stream().anyMatch(each -> signsFor(key, each))) {
      throw new TlsRefused(
          files.certificateProperty(),
          "does not begin with the certificate of the key",
          "put that certificate first, and each issuer after what it issued");
    }
    throw new TlsRefused(
        files.keyProperty(),
        "is not the key of the certificate",
        "name the key that the certificate was made for");
  }

  /** The certificate that browsers are shown. */
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** The certificate, then what else is sent along. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /** Certificate and key as a PKCS#12 file under a password. */
  public byte[] asPkcs12(char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      return bytes.toByteArray();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java writes no PKCS#12 file", e);
    }
  }

  @Override
  public String toString() {
    return "TlsIdentity[" + certificate().getSubjectX500Principal().getName() + ", key=***]";
  }

  private static boolean signsFor(PrivateKey key, X509Certificate certificate) {
    try {
      Signature signature = Signature.getInstance(algorithm(key));
      byte[] text = certificate.getEncoded();
      signature.initSign(key);
      signature.update(text);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String algorithm(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "EC" -> "SHA256withECDSA";
      case "RSA" -> "SHA256withRSA";
      default -> key.getAlgorithm();
    };
  }
}
