package io.replayvault.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Which access Support wishes for (clause H1).
 *
 * @param scope the sites
 * @param reason why, 1 to 500 characters
 * @param startsAt from when
 * @param endsAt until when, after the start and at most seven days later
 */
public record SupportWish(Scope scope, String reason, Instant startsAt, Instant endsAt) {
  /** The longest that a customer can grant at once. */
  public static final Duration LONGEST = Duration.ofDays(7);

  /** The longest before its start that it is asked for. */
  public static final Duration EARLIEST = Duration.ofDays(30);

  public SupportWish {
    Objects.requireNonNull(scope, "scope");
    PersonRequest.requireReason(reason);
    if (!startsAt.isBefore(endsAt) || endsAt.isAfter(startsAt.plus(LONGEST))) {
      throw new IllegalArgumentException(
          "access is for at most seven days, and ends after its start");
    }
    if (scope instanceof Scope.OnlySites only && only.sites().isEmpty()) {
      throw new IllegalArgumentException("access is to at least one site or group");
    }
  }

  /** Whether it begins so late that nobody asks for it at that moment yet. */
  public boolean isTooEarlyAt(Instant now) {
    return startsAt.isAfter(now.plus(EARLIEST));
  }
}
