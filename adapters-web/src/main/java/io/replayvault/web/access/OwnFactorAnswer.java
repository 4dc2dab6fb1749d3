package io.replayvault.web.access;

import io.replayvault.application.access.in.DescribeFactor.OwnFactor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Schema {@code OwnFactor} of {@code docs/openapi.json}.
 *
 * @param enrolledAt since when they have an authenticator app, in milliseconds since the epoch
 * @param passkeys their passkeys, those registered first at the front
 * @param recoveryCodes how many are left
 * @param required whether the caller may not be without one
 */
record OwnFactorAnswer(
    Optional<Long> enrolledAt, List<PasskeyAnswer> passkeys, int recoveryCodes, boolean required) {
  static OwnFactorAnswer of(OwnFactor factor) {
    return new OwnFactorAnswer(
        factor.enrolledAt().map(Instant::toEpochMilli),
        factor.passkeys().stream().map(PasskeyAnswer::of).toList(),
        factor.recoveryCodes(),
        factor.required());
  }
}
