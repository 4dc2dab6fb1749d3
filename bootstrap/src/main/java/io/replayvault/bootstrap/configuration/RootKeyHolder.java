package io.replayvault.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Who holds a root key (clauses C3, C4). Holds no secret: only the files that do. */
public sealed interface RootKeyHolder {
  /** As an operator writes it. */
  String text();

  /**
   * A PKCS#12 file.
   *
   * @param file the file
   * @param passwordFile its password's
   */
  record Pkcs12(Path file, Path passwordFile) implements RootKeyHolder {
    @Override
    public String text() {
      return "pkcs12:" + file;
    }
  }

  /**
   * A key of AWS KMS.
   *
   * @param key its ARN
   * @param region of the ARN
   * @param endpoint another than the region's own
   */
  record AwsKms(String key, String region, Optional<URI> endpoint) implements RootKeyHolder {
    @Override
    public String text() {
      return "awskms:" + key;
    }
  }

  /**
   * A key of a PKCS#11 token.
   *
   * @param module the library that speaks to the token
   * @param slot the number of the token's slot
   * @param label the key's label
   * @param pinFile the PIN's
   */
  record Pkcs11(Path module, long slot, String label, Path pinFile) implements RootKeyHolder {
    @Override
    public String text() {
      return "pkcs11:slot-id=" + slot + ";object=" + label + "?module-path=" + module;
    }
  }
}
