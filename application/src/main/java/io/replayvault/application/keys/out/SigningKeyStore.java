package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.SigningPurpose;
import java.time.Instant;
import java.util.List;

/** The deployment's signing keys, private halves sealed by the root key. Durable on return. */
public interface SigningKeyStore {
  /**
   * All keys of the purpose, newest first; old ones stay so that what they signed still verifies.
   */
  List<SealedSigningKey> all(SigningPurpose purpose);

  /**
   * Keeps the key if the purpose has none yet; answers the newest key kept then. Atomic across
   * nodes.
   */
  SealedSigningKey addFirst(SealedSigningKey key);

  /**
   * Keeps the key's private half under another seal, if it is still as it is given; answers whether
   * it is. Atomic across nodes.
   */
  boolean reseal(SealedSigningKey kept, byte[] sealedPrivateKey);

  /**
   * A signing key at rest.
   *
   * @param purpose what it signs
   * @param keyId its public name ({@code kid})
   * @param publicKey as {@link Signatures.NewKey} has it
   * @param sealedPrivateKey by the root key
   * @param createdAt when it was made
   */
  @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out.
  record SealedSigningKey(
      SigningPurpose purpose,
      String keyId,
      byte[] publicKey,
      byte[] sealedPrivateKey,
      Instant createdAt) {
    public SealedSigningKey {
      publicKey = publicKey.clone();
      sealedPrivateKey = sealedPrivateKey.clone();
    }

    @Override
    public byte[] publicKey() {
      return publicKey.clone();
    }

    @Override
    public byte[] sealedPrivateKey() {
      return sealedPrivateKey.clone();
    }
  }
}
