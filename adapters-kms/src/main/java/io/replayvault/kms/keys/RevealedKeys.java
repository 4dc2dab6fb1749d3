package io.replayvault.kms.keys;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The one place of this package where secret bytes are read: they become keys of the JDK. */
final class RevealedKeys {
  /** Length of every symmetric key that seals, in bytes. */
  static final int SEALING_KEY_BYTES = 32;

  private RevealedKeys() {}

  /** An AES-256 key; another length is a caller's bug. */
  static SecretKey aes(SecretBytes secret) {
    if (secret.length() != SEALING_KEY_BYTES) {
      throw new IllegalArgumentException(
          "a sealing key has " + SEALING_KEY_BYTES + " bytes, not " + secret.length());
    }
    return keyOf(secret, "AES");
  }

  /** A key of the named algorithm, of any length but zero. */
  static SecretKey keyOf(SecretBytes secret, String algorithm) {
    byte[] bytes = copyOf(secret);
    try {
      return new SecretKeySpec(bytes, algorithm);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** A copy that the caller wipes. */
  static byte[] copyOf(SecretBytes secret) {
    return secret.bytes(Reveal.secrets());
  }
}
