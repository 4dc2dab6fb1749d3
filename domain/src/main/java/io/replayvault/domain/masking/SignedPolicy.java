package io.replayvault.domain.masking;

import java.util.Base64;

/**
 * A policy document as recorders fetch it: its bytes, who signed and the signature.
 *
 * @param version the policy's version
 * @param document the document's bytes
 * @param publicKey the raw Ed25519 key, 32 bytes
 * @param signature over {@code replayvault-policy-v1}, a line feed and the document; 64 bytes
 */
public record SignedPolicy(int version, byte[] document, byte[] publicKey, byte[] signature) {
  /** First line of what is signed, so that the key's signatures mean nothing elsewhere. */
  public static final String SIGNED_PREFIX = "replayvault-policy-v1\n";

  /** The answer to a recorder, as JSON; every value is base64url without padding. */
  public String json() {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return "{\"policy\":\"%s\",\"key\":\"%s\",\"signature\":\"%s\"}"
        .formatted(
            base64.encodeToString(document),
            base64.encodeToString(publicKey),
            base64.encodeToString(signature));
  }
}
