package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.SecretBytes;

/**
 * Seals small values, object keys among them, under a 256-bit key (AES-256-GCM, {@code
 * docs/formats/sealed-values.md}).
 *
 * <p>May be called concurrently. Sealing the same value twice gives different bytes. A value opens
 * only under the same key and context; anything else throws {@link SealBroken}.
 */
public interface ValueSealer {
  /**
   * The value, sealed.
   *
   * @param key 32 bytes
   * @param value at most 65,536 bytes
   * @param context bound to the value; needed again to open it
   */
  byte[] seal(SecretBytes key, byte[] value, byte[] context);

  /** The value that was sealed under this key with this context. */
  byte[] open(SecretBytes key, byte[] sealed, byte[] context);
}
