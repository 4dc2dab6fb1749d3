package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.SecretBytes;

/**
 * The key at the top, which never leaves its holder: a PKCS#12 file, a KMS or an HSM (clauses C3,
 * C4). Seals master keys and signing keys.
 *
 * <p>May be called concurrently. What was sealed opens only with the same context; a changed,
 * truncated or foreign value throws {@link SealBroken}, always the same. A holder that cannot be
 * reached throws {@link KeysUnavailable}.
 */
public interface RootKey {
  /**
   * The secret, sealed.
   *
   * @param secret 1 to 4096 bytes
   * @param context what it is for; needed again to open it
   */
  byte[] seal(SecretBytes secret, byte[] context);

  /** The secret that was sealed with this context. */
  SecretBytes open(byte[] sealed, byte[] context);
}
