package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/**
 * {@link Signatures} by the JDK: Ed25519 (RFC 8032) for policies, checkpoints and reviews, P-256
 * keys (FIPS 186-5) for identity tokens.
 */
public final class JdkSignatures implements Signatures {
  private static final int ED25519_PUBLIC = 32;

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
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(parameters, new ChanceRandom(chance));
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPrivate().getEncoded();
      SecretBytes privateKey = SecretBytes.copyOf(encoded);
      Arrays.fill(encoded, (byte) 0);
      return new NewKey(pair.getPublic().getEncoded(), privateKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key pairs of " + algorithm, e);
    }
  }

  /** The key is the last 32 bytes of its SubjectPublicKeyInfo (RFC 8410 section 4). */
  private static byte[] rawEd25519(byte[] subjectPublicKeyInfo) {
    int length = subjectPublicKeyInfo.length;
    return Arrays.copyOfRange(subjectPublicKeyInfo, length - ED25519_PUBLIC, length);
  }
}
