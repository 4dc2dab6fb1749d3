package io.replayvault.bootstrap.configuration.tls;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The certificates of a PEM file, in the order in which they stand there. */
final class PemCertificates {

  private PemCertificates() {}

  static List<X509Certificate> read(String property, Path file) {
    List<X509Certificate> certificates = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (PemBlocks.Block block : PemBlocks.read(property, file)) {
        if ("CERTIFICATE".equals(block.label())) {
          certificates.add(
              (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.der())));
        }
      }
    } catch (CertificateException e) {
      throw new TlsRefused(property, "holds a damaged certificate", "write the whole file again");
    }
    if (certificates.isEmpty()) {
      throw new TlsRefused(
          property, "holds no certificate", "name the PEM file that your issuer sent");
    }
    return List.copyOf(certificates);
  }
}
