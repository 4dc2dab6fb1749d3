package io.replayvault.web.password;

import io.replayvault.application.password.in.DescribeOwnPassword.OwnPassword;
import java.time.Instant;
import java.util.Optional;

/**
 * Schema {@code OwnPassword} of {@code docs/openapi.json}.
 *
 * @param rules what the caller's passwords must be
 * @param expiresAt when the current one expires, in milliseconds since the epoch; empty if never
 */
record OwnPasswordAnswer(RulesBody rules, Optional<Long> expiresAt) {
  static OwnPasswordAnswer of(OwnPassword own) {
    return new OwnPasswordAnswer(
        RulesBody.of(own.rules()), own.expiresAt().map(Instant::toEpochMilli));
  }
}
