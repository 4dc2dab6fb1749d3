package io.replayvault.domain.access;

import java.time.Instant;
import java.util.Objects;

/**
 * What closes a person's sign-in until they have chosen another password (clause F9).
 *
 * @param since from when on no guess is evaluated any more
 * @param cause why
 */
public record Lockout(Instant since, Cause cause) {
  public Lockout {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(cause, "cause");
  }

  /** Why somebody is locked. */
  public enum Cause {
    /** Too many wrong guesses in a row. */
    GUESSES,
    /** A rule over the audit log that the account has lock people (ADR-0060). */
    DETECTION
  }
}
