package io.replayvault.application.access.out;

import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@link Invitations} wait to be sent. No link is in it: one is made when its letter goes out.
 * Durable on return; of two nodes that ask at once each gets another invitation.
 */
public interface InvitationQueue {
  /** After so long an invitation is not sent any more. */
  Duration STALE_AFTER = Duration.ofHours(24);

  /**
   * The invitation that waits longest, and nobody else's until {@code again}; empty if none is due.
   */
  Optional<Waiting> next(Instant now, Instant again);

  /** It was sent. Nothing happens if the person was invited anew since. */
  void sent(Waiting invitation);

  /**
   * An invitation that was not sent yet.
   *
   * @param person who
   * @param to where
   * @param occasion why
   * @param tries how often it was given out before
   * @param invitedAt when the person was invited
   */
  record Waiting(
      PersonId person, EmailAddress to, Occasion occasion, int tries, Instant invitedAt) {}
}
