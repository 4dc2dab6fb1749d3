package io.replayvault.web.session;

import io.replayvault.application.session.in.ReportPlayed;
import io.replayvault.domain.session.PlayedWindow;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.List;

/**
 * Schema {@code PlayedRequest} of {@code docs/openapi.json}.
 *
 * @param windows in the order in which they were played, 1 to 8
 */
record PlayedRequest(List<Window> windows) {
  private static final int FASTER_THAN_ANY = 10_000;

  /**
   * What it tells.
   *
   * @throws IllegalArgumentException if a window is none, or there are too many
   */
  ReportPlayed.Command command(SessionId session) {
    return new ReportPlayed.Command(session, windows.stream().map(Window::played).toList());
  }

  /**
   * A stretch that was played.
   *
   * @param from first instant, in milliseconds since the epoch
   * @param to last instant, exclusive
   * @param percent of the speed at which it was recorded
   */
  record Window(long from, long to, long percent) {
    private PlayedWindow played() {
      return new PlayedWindow(
          new TimeRange(instant(from), instant(to)), (int) Math.clamp(percent, 0, FASTER_THAN_ANY));
    }

    private static Instant instant(long millis) {
      if (millis < 0 || millis > LATEST) {
        throw new IllegalArgumentException("no instant of a session");
      }
      return Instant.ofEpochMilli(millis);
    }

    /** The end of the year 9999, up to which instants are written with four digits. */
    private static final long LATEST = 253_402_300_799_999L;
  }
}
