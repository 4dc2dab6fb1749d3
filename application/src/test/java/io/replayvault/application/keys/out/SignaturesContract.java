package io.replayvault.application.keys.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.replayvault.application.keys.out.Signatures.NewKey;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SigningPurpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What every {@link Signatures} promises. Each test is one sentence of its Javadoc. */
public abstract class SignaturesContract {
  private static final byte[] MESSAGE = "a policy".getBytes(StandardCharsets.UTF_8);

  /** RFC 8410 section 4: what comes before the 32 bytes of an Ed25519 key. */
  private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /** The signatures under test. */
  protected abstract Signatures signatures();

  @Test
  void a_policy_signature_verifies_with_the_raw_public_key() throws GeneralSecurityException {
    NewKey key = signatures().generate(SigningPurpose.POLICY);
    byte[] signature = signatures().signPolicy(key.privateKey(), MESSAGE);
    assertThat(key.publicKey()).hasSize(32);
    assertThat(signature).hasSize(64);
    assertThat(verifies(key, MESSAGE, signature)).isTrue();
  }

  @Test
  void a_policy_signature_does_not_verify_anything_else() throws GeneralSecurityException {
    NewKey key = signatures().generate(SigningPurpose.POLICY);
    NewKey other = signatures().generate(SigningPurpose.POLICY);
    byte[] signature = signatures().signPolicy(key.privateKey(), MESSAGE);
    assertThat(verifies(key, new byte[] {1}, signature)).isFalse();
    assertThat(verifies(other, MESSAGE, signature)).isFalse();
  }

  @Test
  void a_checkpoint_signature_verifies_with_its_own_raw_public_key_only()
      throws GeneralSecurityException {
    NewKey key = signatures().generate(SigningPurpose.CHECKPOINT);
    NewKey other = signatures().generate(SigningPurpose.CHECKPOINT);
    byte[] signature = signatures().signCheckpoint(key.privateKey(), MESSAGE);
    assertThat(key.publicKey()).hasSize(32);
    assertThat(verifies(key, MESSAGE, signature)).isTrue();
    assertThat(verifies(key, new byte[] {1}, signature)).isFalse();
    assertThat(verifies(other, MESSAGE, signature)).isFalse();
  }

  @Test
  void a_review_signature_verifies_with_its_own_raw_public_key_only()
      throws GeneralSecurityException {
    NewKey key = signatures().generate(SigningPurpose.REVIEW);
    NewKey other = signatures().generate(SigningPurpose.REVIEW);
    byte[] signature = signatures().signReview(key.privateKey(), MESSAGE);
    assertThat(key.publicKey()).hasSize(32);
    assertThat(verifies(key, MESSAGE, signature)).isTrue();
    assertThat(verifies(key, new byte[] {1}, signature)).isFalse();
    assertThat(verifies(other, MESSAGE, signature)).isFalse();
  }

  @Test
  void an_identity_key_is_on_p_256() throws GeneralSecurityException {
    NewKey key = signatures().generate(SigningPurpose.IDENTITY);
    KeyFactory factory = KeyFactory.getInstance("EC");
    ECPublicKey publicKey =
        (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(key.publicKey()));
    ECPrivateKey privateKey =
        (ECPrivateKey)
            factory.generatePrivate(
                new PKCS8EncodedKeySpec(key.privateKey().bytes(Reveal.secrets())));
    assertThat(publicKey.getParams().toString()).contains("secp256r1");
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(privateKey);
    signature.update(MESSAGE);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(MESSAGE);
    assertThat(signature.verify(signed)).isTrue();
  }

  @Test
  void every_key_is_fresh() {
    for (SigningPurpose purpose : SigningPurpose.values()) {
      assertThat(signatures().generate(purpose).publicKey())
          .isNotEqualTo(signatures().generate(purpose).publicKey());
    }
  }

  @Test
  void the_halves_of_a_fresh_key_are_a_pair() {
    for (SigningPurpose purpose : SigningPurpose.values()) {
      assertThat(signatures().isPair(purpose, signatures().generate(purpose))).isTrue();
    }
  }

  @Test
  void halves_of_two_pairs_are_no_pair() {
    for (SigningPurpose purpose : SigningPurpose.values()) {
      byte[] other = signatures().generate(purpose).publicKey();
      NewKey key = signatures().generate(purpose);
      assertThat(signatures().isPair(purpose, new NewKey(other, key.privateKey()))).isFalse();
      byte[] none = new byte[other.length];
      assertThat(signatures().isPair(purpose, new NewKey(none, key.privateKey()))).isFalse();
    }
  }

  @Test
  void a_policy_is_signed_with_a_policy_key_only() {
    NewKey identity = signatures().generate(SigningPurpose.IDENTITY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signatures().signPolicy(identity.privateKey(), MESSAGE));
  }

  private static boolean verifies(NewKey key, byte[] message, byte[] signed)
      throws GeneralSecurityException {
    byte[] encoded = new byte[ED25519_PREFIX.length + key.publicKey().length];
    System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
    System.arraycopy(key.publicKey(), 0, encoded, ED25519_PREFIX.length, key.publicKey().length);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    signature.update(message);
    return signature.verify(signed);
  }
}
