package io.replayvault.domain.masking;

import java.util.Arrays;
import java.util.Base64;

/**
 * A policy document as recorders fetch it: its bytes, who signed and the signature.
 *
 * @param version the policy's version
 * @param document the document's bytes
 * @param publicKey the raw Ed25519 key, 32 bytes
 * @param signature over {@code replayvault-policy-v1}, a line feed and the document; 64 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out.
public record SignedPolicy(int version, byte[] document, byte[] publicKey, byte[] signature) {
  /** First line of what is signed, so that the key's signatures mean nothing elsewhere. */
  public static final String SIGNED_PREFIX = "replayvault-policy-v1\n";

  public SignedPolicy {
    document = document.clone();
    publicKey = publicKey.clone();
    signature = signature.clone();
  }

  @Override
  public byte[] document() {
    return document.clone();
  }

  @Override
  public byte[] publicKey() {
    return publicKey.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedPolicy that
        && version == that.version
        && Arrays.equals(document, that.document)
        && Arrays.equals(publicKey, that.publicKey)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return 31 * version + Arrays.hashCode(document);
  }

  @Override
  public String toString() {
    return "SignedPolicy[version=" + version + "]";
  }

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
