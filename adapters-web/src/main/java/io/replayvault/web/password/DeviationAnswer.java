package io.replayvault.web.password;

import io.replayvault.domain.password.Deviation;
import java.time.Instant;
import java.util.Optional;

/**
 * Schema {@code PasswordDeviation} of {@code docs/openapi.json}.
 *
 * @param recordedBy id of the named contact
 * @param recordedAt milliseconds since the epoch
 * @param until milliseconds since the epoch
 * @param reason why
 * @param endedAt when it was ended before its time; empty if it was not
 * @param inForce whether passwords may do without a digit now
 */
public record DeviationAnswer(
    String recordedBy,
    long recordedAt,
    long until,
    String reason,
    Optional<Long> endedAt,
    boolean inForce) {
  /** As it stands then. */
  public static DeviationAnswer of(Deviation deviation, Instant now) {
    return new DeviationAnswer(
        deviation.recordedBy().value(),
        deviation.recordedAt().toEpochMilli(),
        deviation.until().toEpochMilli(),
        deviation.reason(),
        deviation.endedAt().map(Instant::toEpochMilli),
        deviation.isInForce(now));
  }
}
