package io.replayvault.kms.keys;

import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.util.SignatureUtil;
import io.replayvault.domain.audit.checkpoint.NoteKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Objects;

/**
 * Signatures that the product verifies: Ed25519 by {@link NoteKey}, and both Ed25519 and ES256 as
 * WebAuthn4J verifies those of passkeys, whose messages cannot be chosen freely: the key through
 * its COSE form, then the JDK.
 */
final class SignatureVectors {
  private static final int ED25519_PUBLIC = 32;

  private SignatureVectors() {}

  static boolean ed25519Agrees(WycheproofVector vector) throws GeneralSecurityException {
    byte[] encoded = vector.groupBytes("publicKeyDer");
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - ED25519_PUBLIC, encoded.length);
    boolean byNoteKey =
        NoteKey.of("vectors", raw).verifies(vector.bytes("msg"), vector.bytes("sig"));
    COSEKey passkey =
        EdDSACOSEKey.create(
            (EdECPublicKey) publicKey("Ed25519", encoded), COSEAlgorithmIdentifier.EdDSA);
    return vector.allows(byNoteKey) && vector.allows(verifies(passkey, vector));
  }

  static boolean es256Agrees(WycheproofVector vector) throws GeneralSecurityException {
    COSEKey passkey =
        EC2COSEKey.create(
            (ECPublicKey) publicKey("EC", vector.groupBytes("publicKeyDer")),
            COSEAlgorithmIdentifier.ES256);
    return vector.allows(verifies(passkey, vector));
  }

  private static boolean verifies(COSEKey key, WycheproofVector vector) {
    try {
      Signature signature =
          SignatureUtil.createSignature(
              Objects.requireNonNull(key.getAlgorithm()).toSignatureAlgorithm());
      signature.initVerify(key.getPublicKey());
      signature.update(vector.bytes("msg"));
      return signature.verify(vector.bytes("sig"));
    } catch (GeneralSecurityException refused) {
      return false;
    }
  }

  private static PublicKey publicKey(String algorithm, byte[] encoded)
      throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
  }
}
