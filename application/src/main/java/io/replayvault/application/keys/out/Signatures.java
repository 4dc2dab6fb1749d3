package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;

/** Makes signing keys and signs with them. May be called concurrently. */
public interface Signatures {
  /** A fresh key pair of the purpose's kind. */
  NewKey generate(SigningPurpose purpose);

  /**
   * Whether what the private half signs verifies with the public one. Halves of two pairs, or what
   * is no key of the purpose's kind, are none.
   */
  boolean isPair(SigningPurpose purpose, NewKey halves);

  /**
   * An Ed25519 signature, 64 bytes; the key is one that {@link #generate} made for {@link
   * SigningPurpose#POLICY}.
   */
  byte[] signPolicy(SecretBytes privateKey, byte[] message);

  /**
   * An Ed25519 signature, 64 bytes; the key is one that {@link #generate} made for {@link
   * SigningPurpose#CHECKPOINT}.
   */
  byte[] signCheckpoint(SecretBytes privateKey, byte[] message);

  /**
   * An Ed25519 signature, 64 bytes; the key is one that {@link #generate} made for {@link
   * SigningPurpose#REVIEW}.
   */
  byte[] signReview(SecretBytes privateKey, byte[] message);

  /**
   * A key pair.
   *
   * @param publicKey raw 32 bytes for Ed25519; X.509 SubjectPublicKeyInfo for ES256
   * @param privateKey PKCS#8
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record NewKey(byte[] publicKey, SecretBytes privateKey) {}
}
