package io.replayvault.application.access;

import io.replayvault.application.access.out.InvitationQueue;
import io.replayvault.application.access.out.InvitationQueue.Waiting;
import io.replayvault.application.access.out.Letters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends invitations that wait, one at a time. The link is made just before its letter goes out and
 * lies nowhere but in that letter; a letter that was not taken is sent again with another link.
 */
public final class SendInvitations {
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(2);

  private final InvitationQueue queue;
  private final PasswordLinkTokens tokens;
  private final Letters letters;
  private final String consoleOrigin;
  private final InstantSource clock;

  public SendInvitations(
      InvitationQueue queue,
      PasswordLinkTokens tokens,
      Letters letters,
      String consoleOrigin,
      InstantSource clock) {
    this.queue = queue;
    this.tokens = tokens;
    this.letters = letters;
    this.consoleOrigin = consoleOrigin;
    this.clock = clock;
  }

  /**
   * Sends the one that waits longest.
   *
   * @return whether there was one
   * @throws io.replayvault.application.access.out.LettersUnavailable if it was not taken; it waits
   *     again in two minutes
   */
  public boolean next() {
    Instant now = clock.instant();
    Optional<Waiting> next = queue.next(now, now.plus(AGAIN_AFTER));
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private void send(Waiting invitation) {
    String token = tokens.offer(invitation.person(), invitation.occasion());
    String link = consoleOrigin + "/choose-password#token=" + token;
    letters.send(invitation.to(), InvitationLetter.of(invitation.occasion(), link));
    queue.sent(invitation);
  }
}
