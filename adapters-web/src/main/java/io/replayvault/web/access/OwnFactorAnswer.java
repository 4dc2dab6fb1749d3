package io.replayvault.web.access;

import io.replayvault.application.access.in.DescribeFactor.OwnFactor;
import java.time.Instant;
import java.util.Optional;

/**
 * Schema {@code OwnFactor} of {@code docs/openapi.json}.
 *
 * @param enrolledAt milliseconds since the epoch; empty without a factor
 * @param recoveryCodes how many are left
 * @param required whether the caller may not be without one
 */
record OwnFactorAnswer(Optional<Long> enrolledAt, int recoveryCodes, boolean required) {
  static OwnFactorAnswer of(OwnFactor factor) {
    return new OwnFactorAnswer(
        factor.enrolledAt().map(Instant::toEpochMilli), factor.recoveryCodes(), factor.required());
  }
}
