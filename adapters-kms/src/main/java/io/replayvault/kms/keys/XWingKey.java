package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.keys.SecretBytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * A key pair of X-Wing (draft-connolly-cfrg-xwing-kem): a key encapsulation of X25519 (RFC 7748)
 * and ML-KEM-768 (FIPS 203) together, whose shared secret is SHA3-256 over both secrets and the
 * ciphertext and public key of X25519.
 *
 * <p><b>Promises:</b> a shared secret of 256 bits that is safe as long as one of the two is. A
 * changed ciphertext gives another shared secret and no error. <b>Does not promise:</b> to tell who
 * encapsulated: whoever has the public key can. May be used concurrently.
 */
final class XWingKey {
  /** Length of the seed that the whole pair is made of, in bytes. */
  static final int SEED = 32;

  /** Length of a ciphertext in bytes: 1,088 of ML-KEM-768, then 32 of X25519. */
  static final int CIPHERTEXT = 1120;

  private static final int ML_KEM_SEED = 64;
  private static final int ML_KEM_CIPHERTEXT = 1088;
  private static final int MESSAGE = 32;
  private static final byte[] LABEL = {'\\', '.', '/', '/', '^', '\\'};

  private final MLKEMPrivateKeyParameters mlKem;
  private final byte[] scalar;
  private final byte[] point = new byte[X25519.POINT_SIZE];

  private XWingKey(byte[] mlKemSeed, byte[] scalar) {
    this.mlKem = new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, mlKemSeed);
    this.scalar = scalar;
    X25519.scalarMultBase(scalar, 0, point, 0);
  }

  /** The pair of that seed; another length than {@value #SEED} is a caller's bug. */
  static XWingKey of(SecretBytes seed) {
    if (seed.length() != SEED) {
      throw new IllegalArgumentException("a seed has " + SEED + " bytes, not " + seed.length());
    }
    byte[] bytes = RevealedKeys.copyOf(seed);
    byte[] expanded = new byte[ML_KEM_SEED + X25519.SCALAR_SIZE];
    byte[] mlKemSeed = new byte[0];
    try {
      SHAKEDigest shake = new SHAKEDigest(256);
      shake.update(bytes, 0, SEED);
      shake.doFinal(expanded, 0, expanded.length);
      mlKemSeed = Arrays.copyOf(expanded, ML_KEM_SEED);
      return new XWingKey(mlKemSeed, Arrays.copyOfRange(expanded, ML_KEM_SEED, expanded.length));
    } finally {
      wipe(bytes, expanded, mlKemSeed);
    }
  }

  /** The public key, 1,216 bytes: 1,184 of ML-KEM-768, then 32 of X25519. */
  byte[] publicKey() {
    return joined(mlKem.getPublicKey(), point);
  }

  /** A fresh shared secret and its ciphertext; draws 64 bytes at once. */
  Encapsulated encapsulate(Chance chance) {
    byte[] drawn = chance.bytes(MESSAGE + X25519.SCALAR_SIZE);
    byte[] message = Arrays.copyOf(drawn, MESSAGE);
    byte[] ephemeral = new byte[X25519.POINT_SIZE];
    byte[] agreed = new byte[X25519.POINT_SIZE];
    byte[] encapsulated = new byte[0];
    try {
      SecretWithEncapsulation inner =
          MLKEMGenerator.internalGenerateEncapsulated(mlKem.getPublicKeyParameters(), message);
      encapsulated = inner.getSecret();
      X25519.scalarMultBase(drawn, MESSAGE, ephemeral, 0);
      X25519.scalarMult(drawn, MESSAGE, point, 0, agreed, 0);
      return new Encapsulated(
          joined(inner.getEncapsulation(), ephemeral), combined(encapsulated, agreed, ephemeral));
    } finally {
      wipe(drawn, message, agreed, encapsulated);
    }
  }

  /**
   * The shared secret of a ciphertext, whatever it is; it is that of {@link #encapsulate} if the
   * ciphertext is. The caller destroys it.
   */
  SecretBytes decapsulate(byte[] ciphertext) {
    if (ciphertext.length != CIPHERTEXT) {
      throw new IllegalArgumentException(
          "a ciphertext has " + CIPHERTEXT + " bytes, not " + ciphertext.length);
    }
    byte[] inner = Arrays.copyOf(ciphertext, ML_KEM_CIPHERTEXT);
    byte[] ephemeral = Arrays.copyOfRange(ciphertext, ML_KEM_CIPHERTEXT, CIPHERTEXT);
    byte[] agreed = new byte[X25519.POINT_SIZE];
    byte[] encapsulated = new byte[0];
    try {
      encapsulated = new MLKEMExtractor(mlKem).extractSecret(inner);
      X25519.scalarMult(scalar, 0, ephemeral, 0, agreed, 0);
      return combined(encapsulated, agreed, ephemeral);
    } finally {
      wipe(agreed, encapsulated);
    }
  }

  /**
   * The combiner. ML-KEM's ciphertext need not go in, since nobody finds two that give one secret;
   * X25519's must, and its public key, for there several points do.
   */
  private SecretBytes combined(byte[] encapsulated, byte[] agreed, byte[] ephemeral) {
    byte[] secret = new byte[0];
    try {
      MessageDigest sha3 = MessageDigest.getInstance("SHA3-256");
      sha3.update(encapsulated);
      sha3.update(agreed);
      sha3.update(ephemeral);
      sha3.update(point);
      secret = sha3.digest(LABEL);
      return SecretBytes.copyOf(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK of 9 or newer has SHA3-256", e);
    } finally {
      wipe(secret);
    }
  }

  @Override
  public String toString() {
    return "XWingKey[***]";
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static void wipe(byte[]... secrets) {
    for (byte[] each : secrets) {
      Arrays.fill(each, (byte) 0);
    }
  }

  /**
   * What {@link #encapsulate} gives.
   *
   * @param ciphertext {@value #CIPHERTEXT} bytes, no secret
   * @param secret 32 bytes; the caller destroys it
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record Encapsulated(byte[] ciphertext, SecretBytes secret) {}
}
