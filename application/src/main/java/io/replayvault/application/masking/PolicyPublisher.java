package io.replayvault.application.masking;

import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.SigningKeys.SigningKey;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.SigningPurpose;
import io.replayvault.domain.masking.MaskingPolicy;
import io.replayvault.domain.masking.SignedPolicy;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Signs a masking policy and publishes it to the site's recorders. */
public final class PolicyPublisher {
  private final SigningKeys keys;
  private final Signatures signatures;
  private final PublishedPolicies policies;

  public PolicyPublisher(SigningKeys keys, Signatures signatures, PublishedPolicies policies) {
    this.keys = keys;
    this.signatures = signatures;
    this.policies = policies;
  }

  /** Publishes the policy as the site's next version. */
  public void publish(SiteId site, MaskingPolicy policy) {
    SigningKey key = keys.current(SigningPurpose.POLICY);
    byte[] document = policy.document();
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(SignedPolicy.SIGNED_PREFIX.getBytes(StandardCharsets.US_ASCII));
    message.writeBytes(document);
    byte[] signature = signatures.signPolicy(key.privateKey(), message.toByteArray());
    policies.publish(
        site, new SignedPolicy(policy.version(), document, key.publicKey(), signature));
  }

  /**
   * What a script tag carries so that the recorder takes no other key: base64url of the public
   * key's SHA-256.
   */
  public String keyFingerprint() {
    byte[] key = keys.current(SigningPurpose.POLICY).publicKey();
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
