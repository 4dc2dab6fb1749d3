package io.replayvault.bootstrap.configuration.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that a certificate is good for: its subject alternative names (RFC 5280, 4.2.1.6). */
final class CertificateNames {

  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  private final Set<String> names;

  private CertificateNames(Set<String> names) {
    this.names = names;
  }

  static CertificateNames of(X509Certificate certificate) {
    Set<String> names = new HashSet<>();
    try {
      Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
      for (List<?> each : alternatives == null ? List.<List<?>>of() : alternatives) {
        int kind = (Integer) each.get(0);
        if (kind == DNS || kind == ADDRESS) {
          names.add(each.get(1).toString().toLowerCase(Locale.ROOT));
        }
      }
    } catch (CertificateParsingException e) {
      // A certificate whose names cannot be read is good for none.
    }
    return new CertificateNames(names);
  }

  /** Whether the name is among them; {@code *} stands for one whole label at the beginning. */
  boolean cover(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    int dot = name.indexOf('.');
    return names.contains(name) || (dot > 0 && names.contains("*" + name.substring(dot)));
  }
}
