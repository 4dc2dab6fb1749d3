package io.replayvault.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One proof of identity, from sign-in to sign-out, kept on the server: a token whose sign-in is
 * over is worth nothing.
 *
 * @param id its id, which the token carries
 * @param person who signed in
 * @param startedAt when
 * @param lastUsedAt when it was last used, to within a minute
 * @param maskedAddress from where it was started, masked; "-" where that is not known
 */
public record SignIn(
    SignInId id, PersonId person, Instant startedAt, Instant lastUsedAt, String maskedAddress) {
  /** Unused for so long, a sign-in is over. */
  public static final Duration IDLE_LIMIT = Duration.ofMinutes(30);

  /** However much it is used, after so long a sign-in is over. */
  public static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

  public SignIn {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(lastUsedAt, "lastUsedAt");
    Objects.requireNonNull(maskedAddress, "maskedAddress");
  }

  /** Whether the sign-in still counts. */
  public boolean isLiveAt(Instant now) {
    return now.isBefore(lastUsedAt.plus(IDLE_LIMIT))
        && now.isBefore(startedAt.plus(ABSOLUTE_LIMIT));
  }
}
