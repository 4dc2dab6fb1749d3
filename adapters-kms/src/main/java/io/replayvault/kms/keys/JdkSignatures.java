package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * {@link Signatures} by the JDK: Ed25519 (RFC 8032) for policies, checkpoints and reviews, P-256
 * keys (FIPS 186-5) for identity tokens.
 */
public final class JdkSignatures implements Signatures {
  private static final int ED25519_PUBLIC = 32;

  /** What comes before the 32 bytes of a key (RFC 8410 section 4). */
  private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /** No policy and no checkpoint begins like this. */
  private static final byte[] PROBE =
      "replayvault-key-pair-probe\n".getBytes(StandardCharsets.UTF_8);

  private final Chance chance;

  public JdkSignatures(Chance chance) {
    this.chance = chance;
  }

  @Override
  public NewKey generate(SigningPurpose purpose) {
    return switch (purpose) {
      case POLICY, CHECKPOINT, REVIEW -> {
        NewKey key = pair("Ed25519", NamedParameterSpec.ED25519);
        yield new NewKey(rawEd25519(key.publicKey()), key.privateKey());
      }
      case IDENTITY -> pair("EC", new ECGenParameterSpec("secp256r1"));
    };
  }

  @Override
  public boolean isPair(SigningPurpose purpose, NewKey halves) {
    return switch (purpose) {
      case POLICY, CHECKPOINT, REVIEW ->
          isPair("Ed25519", "Ed25519", encodedEd25519(halves.publicKey()), halves.privateKey());
      case IDENTITY -> isPair("EC", "SHA256withECDSA", halves.publicKey(), halves.privateKey());
    };
  }

  private static boolean isPair(
      String algorithm, String scheme, byte[] publicKey, SecretBytes privateKey) {
    byte[] encoded = RevealedKeys.copyOf(privateKey);
    try {
      KeyFactory keys = KeyFactory.getInstance(algorithm);
      Signature signature = Signature.getInstance(scheme);
      signature.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(keys.generatePublic(new X509EncodedKeySpec(publicKey)));
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  @Override
  public byte[] signPolicy(SecretBytes privateKey, byte[] message) {
    return ed25519(privateKey, message);
  }

  @Override
  public byte[] signCheckpoint(SecretBytes privateKey, byte[] message) {
    return ed25519(privateKey, message);
  }

  @Override
  public byte[] signReview(SecretBytes privateKey, byte[] message) {
    return ed25519(privateKey, message);
  }

  private static byte[] ed25519(SecretBytes privateKey, byte[] message) {
    byte[] encoded = RevealedKeys.copyOf(privateKey);
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      // No cause: what a key factory says may hold parts of the key.
      throw new IllegalArgumentException("not a private key for Ed25519");
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  private NewKey pair(String algorithm, AlgorithmParameterSpec parameters) {
    byte[] encoded = new byte[0];
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(parameters, new ChanceRandom(chance));
      KeyPair pair = generator.generateKeyPair();
      encoded = pair.getPrivate().getEncoded();
      return new NewKey(pair.getPublic().getEncoded(), SecretBytes.copyOf(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key pairs of " + algorithm, e);
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** The key is the last 32 bytes of its SubjectPublicKeyInfo (RFC 8410 section 4). */
  private static byte[] rawEd25519(byte[] subjectPublicKeyInfo) {
    int length = subjectPublicKeyInfo.length;
    return Arrays.copyOfRange(subjectPublicKeyInfo, length - ED25519_PUBLIC, length);
  }

  private static byte[] encodedEd25519(byte[] raw) {
    byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + raw.length);
    System.arraycopy(raw, 0, encoded, ED25519_PREFIX.length, raw.length);
    return encoded;
  }
}
