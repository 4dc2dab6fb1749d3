package io.replayvault.application.masking;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.masking.MaskingPolicy;
import io.replayvault.domain.masking.SignedPolicy;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class PolicyPublisherTest {
  /** What RFC 8410 puts before a raw Ed25519 key. */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final Recordings recordings = new Recordings();
  private final Site site = recordings.site("Shop");
  private final FetchPolicyService fetch =
      new FetchPolicyService(recordings.sites, recordings.policies);

  @Test
  void a_published_policy_carries_a_signature_that_verifies() throws GeneralSecurityException {
    SignedPolicy policy = fetch.of(site.key()).orElseThrow();
    assertThat(policy.document())
        .isEqualTo(MaskingPolicy.strictest(site.key(), recordings.clock.instant()).document());
    assertThat(verifies(policy, SignedPolicy.SIGNED_PREFIX)).isTrue();
  }

  @Test
  void the_signature_means_nothing_under_another_first_line() throws GeneralSecurityException {
    SignedPolicy policy = fetch.of(site.key()).orElseThrow();
    assertThat(verifies(policy, "replayvault-checkpoint-v1\n")).isFalse();
    assertThat(verifies(policy, "")).isFalse();
  }

  @Test
  void the_fingerprint_is_of_the_key_that_signed() throws GeneralSecurityException {
    byte[] key = fetch.of(site.key()).orElseThrow().publicKey();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
    assertThat(recordings.publisher.keyFingerprint())
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
        .hasSize(43);
  }

  @Test
  void a_version_is_published_once() {
    MaskingPolicy again = MaskingPolicy.strictest(site.key(), recordings.clock.instant());
    assertThatThrownBy(() -> recordings.publisher.publish(site.id(), again))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_site_that_never_was_has_no_policy() {
    assertThat(fetch.of(Fresh.siteKey())).isEmpty();
  }

  private static boolean verifies(SignedPolicy policy, String prefix)
      throws GeneralSecurityException {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    encoded.writeBytes(ED25519);
    encoded.writeBytes(policy.publicKey());
    PublicKey key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(key);
    signature.update(prefix.getBytes(US_ASCII));
    signature.update(policy.document());
    return signature.verify(policy.signature());
  }
}
