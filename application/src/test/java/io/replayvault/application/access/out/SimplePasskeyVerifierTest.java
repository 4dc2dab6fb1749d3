package io.replayvault.application.access.out;

import io.replayvault.domain.access.PasskeyHome;

final class SimplePasskeyVerifierTest extends PasskeyVerifierContract {
  @Override
  protected PasskeyVerifier verifier(PasskeyHome home) {
    return new SimplePasskeyVerifier(home);
  }
}
