package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** {@link IdentityTokens} for application tests: real signatures; its key set has names only. */
public final class SimpleIdentityTokens implements IdentityTokens {
  @Override
  public String issue(
      String keyId,
      SecretBytes privateKey,
      PersonId person,
      SignInId signIn,
      Instant issuedAt,
      Instant expiresAt) {
    if (!expiresAt.isAfter(issuedAt)) {
      throw new IllegalArgumentException("a token expires after it was issued");
    }
    String claims =
        "{\"iss\":\"replayvault\",\"sub\":\"%s\",\"upn\":\"%s\",\"jti\":\"%s\",\"iat\":%d,\"exp\":%d}"
            .formatted(
                person.value(),
                person.value(),
                signIn.value(),
                issuedAt.getEpochSecond(),
                expiresAt.getEpochSecond());
    String signed =
        encoded("{\"alg\":\"ES256\",\"kid\":\"" + keyId + "\"}") + "." + encoded(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(privateKey.bytes(Reveal.secrets()))));
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public String keySet(List<VerificationKey> keys) {
    return keys.stream()
        .map(key -> "{\"kid\":\"" + key.keyId() + "\",\"use\":\"sig\"}")
        .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
