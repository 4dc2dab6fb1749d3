package io.replayvault.web.access;

import io.replayvault.application.access.in.ShownFactor;
import io.replayvault.application.access.in.StepUp.Shown;
import io.replayvault.domain.password.PlainPassword;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Schema {@code StepUpRequest} of {@code docs/openapi.json}: one of the three.
 *
 * @param code of the second factor, as typed
 * @param passkey in answer to the challenge
 * @param password as typed
 */
record StepUpRequest(
    Optional<String> code, Optional<ShownPasskey> passkey, Optional<PlainPassword> password) {
  StepUpRequest {
    long shown = Stream.of(code, passkey, password).filter(Optional::isPresent).count();
    if (shown != 1) {
      throw new IllegalArgumentException("a code, a passkey or a password is shown");
    }
    code.ifPresent(CodeRequest::requireShort);
  }

  Shown shown() {
    return password.<Shown>map(Shown.Password::new).orElseGet(this::factor);
  }

  private ShownFactor factor() {
    return new SecondFactorRequest(code, passkey).shown();
  }

  /** Hides all. */
  @Override
  public String toString() {
    return "StepUpRequest[***]";
  }
}
