package io.replayvault.application.access;

import io.replayvault.application.access.out.BreakGlassNotices;
import io.replayvault.application.access.out.BreakGlassNotices.Waiting;
import io.replayvault.application.access.out.Letters;
import io.replayvault.application.access.out.SupportGrants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends the notices of break-glass that wait, one at a time. What is not taken, or whose grant is
 * not there yet, waits again for two minutes.
 */
public final class SendBreakGlassNotices {
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(2);

  private final BreakGlassNotices notices;
  private final SupportGrants grants;
  private final Letters letters;
  private final String consoleOrigin;
  private final InstantSource clock;

  public SendBreakGlassNotices(
      BreakGlassNotices notices,
      SupportGrants grants,
      Letters letters,
      String consoleOrigin,
      InstantSource clock) {
    this.notices = notices;
    this.grants = grants;
    this.letters = letters;
    this.consoleOrigin = consoleOrigin;
    this.clock = clock;
  }

  /**
   * Sends the one that waits longest.
   *
   * @return whether there was one
   * @throws io.replayvault.application.access.out.LettersUnavailable if it was not taken
   */
  public boolean next() {
    Instant now = clock.instant();
    Optional<Waiting> next = notices.next(now, now.plus(AGAIN_AFTER));
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private void send(Waiting notice) {
    grants
        .find(notice.grant())
        .ifPresent(
            grant -> {
              letters.send(
                  notice.to(), BreakGlassLetter.of(grant, consoleOrigin + "/support-access"));
              notices.sent(notice);
            });
  }
}
