package io.replayvault.kms.access;

import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** The one place of this package where secret bytes are read: encoded keys become the JDK's. */
final class TokenKeys {
  private TokenKeys() {}

  static ECPrivateKey privateKey(SecretBytes pkcs8) {
    byte[] encoded = pkcs8.bytes(Reveal.secrets());
    try {
      return (ECPrivateKey)
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      // No cause: what a key factory says may hold parts of the key.
      throw new IllegalArgumentException("not a private key for identity tokens");
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  static ECPublicKey publicKey(byte[] subjectPublicKeyInfo) {
    try {
      PublicKey key =
          KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
      return (ECPublicKey) key;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a public key for identity tokens", e);
    }
  }
}
