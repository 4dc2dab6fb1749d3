package io.replayvault.proof;

import io.replayvault.system.MotoKms;
import io.replayvault.system.SoftHsm;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A holder of the root key, as nodes are told of it.
 *
 * @param name for people
 * @param text as the settings have it
 * @param format first byte of what it seals, see {@code docs/formats/sealed-values.md}
 * @param beside what goes with it, by the ends of the settings' names
 */
record RootKeyPlace(String name, String text, int format, Map<String, String> beside) {
  private static final String SETTING = "REPLAYVAULT_ROOT_KEY";
  private static final String PASSWORD = "_PASSWORD_FILE";

  static RootKeyPlace file(Path file, Path password) {
    return new RootKeyPlace("a file", "pkcs12:" + file, 2, Map.of(PASSWORD, password.toString()));
  }

  /** A key of KMS, reached at that address. */
  static RootKeyPlace kms(MotoKms kms, URI endpoint) {
    return new RootKeyPlace("KMS", kms.key(), 3, Map.of("_ENDPOINT", endpoint.toString()));
  }

  static RootKeyPlace token(SoftHsm token) {
    return new RootKeyPlace(
        "a token", token.key(), 4, Map.of(PASSWORD, token.pinFile().toString()));
  }

  /** What makes it the one that seals. */
  Map<String, String> asPresent() {
    return as("");
  }

  /** What makes it the one that opens, too, before it seals. */
  Map<String, String> asNext() {
    return as("_NEXT");
  }

  /** What makes it the one that opens, too, until what it sealed is sealed anew. */
  Map<String, String> asFormer() {
    return as("_FORMER");
  }

  private Map<String, String> as(String role) {
    Map<String, String> settings = new HashMap<>();
    settings.put(SETTING + role, text);
    beside.forEach((end, value) -> settings.put(SETTING + role + end, value));
    return settings;
  }
}
