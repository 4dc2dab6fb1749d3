package io.replayvault.kms.access;

import io.replayvault.application.access.out.PasskeyVerifier;
import io.replayvault.application.access.out.PasskeyVerifierContract;
import io.replayvault.domain.access.PasskeyHome;

final class WebAuthn4jPasskeyVerifierTest extends PasskeyVerifierContract {
  @Override
  protected PasskeyVerifier verifier(PasskeyHome home) {
    return new WebAuthn4jPasskeyVerifier(home);
  }
}
