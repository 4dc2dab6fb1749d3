package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.keys.SecretBytes;
import java.time.Instant;
import java.util.List;

/** MicroProfile JWT tokens and the key set that verifies them (RFC 7519, RFC 7517; ADR-0016). */
public interface IdentityTokens {
  /**
   * A signed token.
   *
   * @param keyId which key signs ({@code kid})
   * @param privateKey PKCS#8, P-256
   * @param person {@code sub} and {@code upn}
   * @param signIn {@code jti}
   * @param issuedAt {@code iat}
   * @param expiresAt {@code exp}
   */
  String issue(
      String keyId,
      SecretBytes privateKey,
      PersonId person,
      SignInId signIn,
      Instant issuedAt,
      Instant expiresAt);

  /** The public keys as a JSON Web Key Set. */
  String keySet(List<VerificationKey> keys);

  /**
   * A public key.
   *
   * @param keyId its name
   * @param publicKey X.509 SubjectPublicKeyInfo
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
  record VerificationKey(String keyId, byte[] publicKey) {}
}
