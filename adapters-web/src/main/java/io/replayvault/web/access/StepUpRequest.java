package io.replayvault.web.access;

import io.replayvault.application.access.in.StepUp.Shown;
import io.replayvault.domain.password.PlainPassword;
import java.util.Optional;

/**
 * Schema {@code StepUpRequest} of {@code docs/openapi.json}: one of the two.
 *
 * @param code of the second factor, as typed
 * @param password as typed
 */
record StepUpRequest(Optional<String> code, Optional<PlainPassword> password) {
  private static final int LONGEST = 64;

  StepUpRequest {
    if (code.isPresent() == password.isPresent()) {
      throw new IllegalArgumentException("either a code or a password is shown");
    }
    if (code.filter(typed -> typed.length() > LONGEST).isPresent()) {
      throw new IllegalArgumentException("a code has at most " + LONGEST + " characters");
    }
  }

  Shown shown() {
    return password
        .<Shown>map(Shown.Password::new)
        .orElseGet(() -> new Shown.Code(code.orElseThrow()));
  }

  /** Hides both. */
  @Override
  public String toString() {
    return "StepUpRequest[***]";
  }
}
