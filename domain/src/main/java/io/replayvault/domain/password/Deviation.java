package io.replayvault.domain.password;

import io.replayvault.domain.access.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An account's word that its passwords may do without the digit of clause F4 for a while
 * (ADR-0065): who took it upon themselves, why, and until when. The ten characters hold all the
 * same.
 *
 * @param recordedBy the account's named contact
 * @param recordedAt when
 * @param until from when on it no longer counts, a year and a day after it was recorded at most
 * @param reason why, 1 to {@value #LONGEST_REASON} characters
 * @param endedAt when it was ended before its time; empty if it was not
 */
public record Deviation(
    PersonId recordedBy,
    Instant recordedAt,
    Instant until,
    String reason,
    Optional<Instant> endedAt) {
  /** Somebody has to stand up for it anew every year. */
  public static final Duration LONGEST = Duration.ofDays(366);

  public static final int LONGEST_REASON = 500;

  public Deviation {
    Objects.requireNonNull(recordedBy, "recordedBy");
    Objects.requireNonNull(endedAt, "endedAt");
    if (!until.isAfter(recordedAt) || until.isAfter(recordedAt.plus(LONGEST))) {
      throw new IllegalArgumentException("a deviation ends after it began, within a year");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
    }
  }

  /** One that nobody ended. */
  public Deviation(PersonId recordedBy, Instant recordedAt, Instant until, String reason) {
    this(recordedBy, recordedAt, until, reason, Optional.empty());
  }

  /** Whether passwords may do without a digit then. */
  public boolean isInForce(Instant now) {
    return !now.isBefore(recordedAt) && now.isBefore(end());
  }

  /** When it ends or ended. */
  public Instant end() {
    return endedAt.filter(at -> at.isBefore(until)).orElse(until);
  }
}
