package io.replayvault.application.access;

import io.replayvault.application.access.out.IdentityTokens;
import io.replayvault.application.access.out.IdentityTokens.VerificationKey;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.SigningKeys.SigningKey;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.keys.SigningPurpose;
import java.time.Instant;

/** Issues identity tokens and publishes the keys that verify them. */
public final class IdentityKeys {
  private final SigningKeys keys;
  private final IdentityTokens tokens;

  public IdentityKeys(SigningKeys keys, IdentityTokens tokens) {
    this.keys = keys;
    this.tokens = tokens;
  }

  /** The JSON Web Key Set. */
  public String keySet() {
    keys.current(SigningPurpose.IDENTITY);
    return tokens.keySet(
        keys.published(SigningPurpose.IDENTITY).stream()
            .map(key -> new VerificationKey(key.keyId(), key.publicKey()))
            .toList());
  }

  String issue(SignIn signIn, Instant expiresAt) {
    SigningKey key = keys.current(SigningPurpose.IDENTITY);
    return tokens.issue(
        key.keyId(), key.privateKey(), signIn.person(), signIn.id(), signIn.startedAt(), expiresAt);
  }
}
