package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.keys.SigningPurpose;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** {@link Signatures} for application tests. */
public final class SimpleSignatures implements Signatures {
  @Override
  public NewKey generate(SigningPurpose purpose) {
    return switch (purpose) {
      case POLICY, CHECKPOINT, REVIEW -> {
        NewKey key = pair("Ed25519", 255);
        byte[] encoded = key.publicKey();
        yield new NewKey(
            Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length), key.privateKey());
      }
      case IDENTITY -> pair("EC", 256);
    };
  }

  @Override
  public boolean isPair(SigningPurpose purpose, NewKey halves) {
    return switch (purpose) {
      case POLICY, CHECKPOINT, REVIEW -> {
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + halves.publicKey().length);
        System.arraycopy(halves.publicKey(), 0, encoded, prefix.length, halves.publicKey().length);
        yield isPair("Ed25519", "Ed25519", encoded, halves.privateKey());
      }
      case IDENTITY -> isPair("EC", "SHA256withECDSA", halves.publicKey(), halves.privateKey());
    };
  }

  private static boolean isPair(
      String algorithm, String scheme, byte[] publicKey, SecretBytes privateKey) {
    try {
      KeyFactory keys = KeyFactory.getInstance(algorithm);
      Signature signature = Signature.getInstance(scheme);
      signature.initSign(
          keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey.bytes(Reveal.secrets()))));
      byte[] signed = signature.sign();
      signature.initVerify(keys.generatePublic(new X509EncodedKeySpec(publicKey)));
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
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
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(privateKey.bytes(Reveal.secrets()))));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a private key for Ed25519", e);
    }
  }

  private static NewKey pair(String algorithm, int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      KeyPair pair = generator.generateKeyPair();
      return new NewKey(
          pair.getPublic().getEncoded(), SecretBytes.copyOf(pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
