package io.replayvault.kms.keys;

import java.nio.file.Path;

/**
 * Which key of which PKCS#11 token is the root key.
 *
 * @param module absolute path of the library that speaks to the token
 * @param slot the number of the slot that the token is in
 * @param label the key's label
 */
public record Pkcs11Settings(Path module, long slot, String label) {
  public Pkcs11Settings {
    if (!module.isAbsolute() || module.toString().chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a module is named by an absolute path");
    }
    if (slot < 0) {
      throw new IllegalArgumentException("slots count from 0");
    }
  }
}
