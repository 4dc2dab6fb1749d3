package io.replayvault.domain.session;

import java.time.Duration;
import java.time.Instant;

/**
 * When a session counts as closed: after so long without an upload, by the server's clock, or once
 * it takes no more segments. Event times play no part: they are the visitor's, whose clock may run
 * ahead or behind.
 *
 * @param value longer than nothing
 */
public record IdleLimit(Duration value) {
  /** What a recorder's own limit is, unless a policy says otherwise. */
  public static final IdleLimit USUAL = new IdleLimit(Duration.ofMinutes(30));

  public IdleLimit {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("a session may be idle for longer than nothing");
    }
  }

  /**
   * When the session closes if nothing more comes.
   *
   * @param lastUploadAt when its last segment arrived; its opening if none did
   */
  public Instant closesAt(Session session, Instant lastUploadAt) {
    Instant idle = lastUploadAt.plus(value);
    return idle.isBefore(session.expiresAt()) ? idle : session.expiresAt();
  }

  /** Whether it is still open at that instant. */
  public boolean isOpenAt(Instant now, Session session, Instant lastUploadAt) {
    return now.isBefore(closesAt(session, lastUploadAt));
  }
}
