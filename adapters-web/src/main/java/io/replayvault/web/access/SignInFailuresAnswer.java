package io.replayvault.web.access;

import io.replayvault.domain.access.SignInAttempt;
import java.util.List;

/**
 * Schema {@code SignInFailures} of {@code docs/openapi.json}.
 *
 * @param attempts newest first
 */
record SignInFailuresAnswer(List<Attempt> attempts) {
  static SignInFailuresAnswer from(List<SignInAttempt> failures) {
    return new SignInFailuresAnswer(
        failures.stream().map(f -> new Attempt(f.at().toEpochMilli(), f.maskedAddress())).toList());
  }

  /**
   * A failure.
   *
   * @param at milliseconds since the epoch
   * @param address masked
   */
  record Attempt(long at, String address) {}
}
