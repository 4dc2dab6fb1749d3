package io.replayvault.kms.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.replayvault.application.access.out.IdentityTokens;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.SignInId;
import io.replayvault.domain.keys.SecretBytes;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * {@link IdentityTokens} by Nimbus JOSE + JWT: ES256 (RFC 7518 section 3.4), issuer and audience
 * {@value #REPLAYVAULT}, one group, {@value #GROUP}. What a person may do is not in the token: it
 * is looked up at each request.
 */
public final class JoseIdentityTokens implements IdentityTokens {
  /** Issuer and audience of every token. */
  public static final String REPLAYVAULT = "replayvault";

  /** The group of everybody who signed in. */
  public static final String GROUP = "person";

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
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).keyID(keyId).build();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(REPLAYVAULT)
            .audience(REPLAYVAULT)
            .subject(person.value())
            .claim("upn", person.value())
            .claim("groups", List.of(GROUP))
            .jwtID(signIn.value())
            .issueTime(Date.from(issuedAt))
            .expirationTime(Date.from(expiresAt))
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(TokenKeys.privateKey(privateKey), Curve.P_256));
    } catch (JOSEException e) {
      throw new IllegalArgumentException("not a private key for identity tokens", e);
    }
    return token.serialize();
  }

  @Override
  public String keySet(List<VerificationKey> keys) {
    return new JWKSet(keys.stream().map(JoseIdentityTokens::published).toList()).toString(true);
  }

  private static JWK published(VerificationKey key) {
    return new ECKey.Builder(Curve.P_256, TokenKeys.publicKey(key.publicKey()))
        .keyID(key.keyId())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.ES256)
        .build();
  }
}
