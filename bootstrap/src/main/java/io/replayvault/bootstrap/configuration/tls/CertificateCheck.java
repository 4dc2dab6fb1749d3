package io.replayvault.bootstrap.configuration.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a certificate before a browser says so: its time, its strength, its purpose
 * and the order of its issuers.
 */
public final class CertificateCheck {

  private static final Duration SOON = Duration.ofDays(14);
  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 256;
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String ANY_PURPOSE = "2.5.29.37.0";

  private final String property;
  private final TlsIdentity identity;

  /**
   * Of one identity.
   *
   * @param files where it was read from
   * @param identity what is checked
   */
  public CertificateCheck(TlsFiles files, TlsIdentity identity) {
    this.property = files.certificateProperty();
    this.identity = identity;
  }

  /** Every reason for which the certificate must not be used now. */
  public List<TlsRefused> faults(Instant now) {
    List<TlsRefused> faults = new ArrayList<>();
    X509Certificate own = identity.certificate();
    for (X509Certificate each : identity.chain()) {
      validity(each, now).ifPresent(faults::add);
    }
    if (!inOrder(identity.chain())) {
      faults.add(
          fault(
              "has its certificates out of order",
              "put each issuer right after what it issued, and nothing else"));
    }
    if (isWeak(own)) {
      faults.add(
          fault(
              "is a weak certificate",
              "have one made with an EC key of 256 bits or RSA of 2048, signed with SHA-256"));
    }
    if (!isForServers(own)) {
      faults.add(
          fault("is not a server's certificate", "have one made with the purpose serverAuth"));
    }
    return faults;
  }

  /** What will be wrong soon: an end within two weeks. */
  public Optional<TlsRefused> endsSoon(Instant now) {
    Instant end = identity.certificate().getNotAfter().toInstant();
    return end.isBefore(now.plus(SOON))
        ? Optional.of(fault("ends at " + end, "renew it; the new one is taken without a restart"))
        : Optional.empty();
  }

  /** Whether browsers will take the certificate for a host name (RFC 9525: no common names). */
  public boolean covers(String host) {
    return CertificateNames.of(identity.certificate()).cover(host);
  }

  private Optional<TlsRefused> validity(X509Certificate certificate, Instant now) {
    String name = certificate.getSubjectX500Principal().getName();
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      return Optional.of(
          fault(
              "has ended at " + certificate.getNotAfter().toInstant() + " (" + name + ")",
              "renew it"));
    }
    if (now.isBefore(certificate.getNotBefore().toInstant())) {
      return Optional.of(
          fault(
              "begins only at " + certificate.getNotBefore().toInstant() + " (" + name + ")",
              "set this host's clock, or use another until then"));
    }
    return Optional.empty();
  }

  private static boolean inOrder(List<X509Certificate> chain) {
    for (int i = 0; i + 1 < chain.size(); i++) {
      try {
        chain.get(i).verify(chain.get(i + 1).getPublicKey());
      } catch (GeneralSecurityException e) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWeak(X509Certificate certificate) {
    String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    boolean weakHash = signature.startsWith("SHA1") || signature.startsWith("MD");
    boolean weakKey =
        switch (certificate.getPublicKey()) {
          case RSAPublicKey rsa -> rsa.getModulus().bitLength() < RSA_BITS;
          case ECPublicKey ec -> ec.getParams().getOrder().bitLength() < EC_BITS;
          default -> false;
        };
    return weakHash || weakKey;
  }

  private static boolean isForServers(X509Certificate certificate) {
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes == null || purposes.contains(SERVER) || purposes.contains(ANY_PURPOSE);
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private TlsRefused fault(String reason, String mend) {
    return new TlsRefused(property, reason, mend);
  }
}
