package io.replayvault.web.access;

import io.replayvault.application.access.in.ShownFactor;
import java.util.Optional;

/**
 * Schema {@code SecondFactorRequest} of {@code docs/openapi.json}: one of the two.
 *
 * @param code of the authenticator app, or a recovery code, as typed
 * @param passkey in answer to the challenge
 */
record SecondFactorRequest(Optional<String> code, Optional<ShownPasskey> passkey) {
  SecondFactorRequest {
    if (code.isPresent() == passkey.isPresent()) {
      throw new IllegalArgumentException("either a code or a passkey is shown");
    }
    code.ifPresent(CodeRequest::requireShort);
  }

  ShownFactor shown() {
    return passkey
        .<ShownFactor>map(shown -> new ShownFactor.Passkey(shown.assertion()))
        .orElseGet(() -> new ShownFactor.Code(code.orElseThrow()));
  }

  /** Hides both. */
  @Override
  public String toString() {
    return "SecondFactorRequest[***]";
  }
}
