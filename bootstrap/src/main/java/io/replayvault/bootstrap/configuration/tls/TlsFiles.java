package io.replayvault.bootstrap.configuration.tls;

import java.nio.file.Path;
import java.util.List;

/** Where the certificate of the entry points and its key lie: one PKCS#12 file, or two in PEM. */
public sealed interface TlsFiles permits Pkcs12Files, PemFiles {

  /** Property that names the file with the certificate. */
  String certificateProperty();

  /** Property that names the file with the key. */
  String keyProperty();

  /** Property that names the file with the password. */
  String passwordProperty();

  /** Every file; a change of any of them is a change of the identity. */
  List<Path> paths();

  /**
   * Reads them, as they are now.
   *
   * @throws TlsRefused when they are not whole, do not open, or do not belong together
   */
  TlsIdentity read();
}
