package io.replayvault.domain.access;

import java.time.Instant;
import java.util.Objects;

/**
 * A failure to sign in as a person, as it is shown to them (clause F10).
 *
 * @param at when
 * @param maskedAddress the caller's address as the account wants it masked
 */
public record SignInAttempt(Instant at, String maskedAddress) {
  public SignInAttempt {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(maskedAddress, "maskedAddress");
  }
}
