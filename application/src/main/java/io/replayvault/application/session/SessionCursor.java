package io.replayvault.application.session;

import io.replayvault.application.session.out.SessionQuery.Position;
import io.replayvault.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * A place in a list of sessions as text: milliseconds, a dot, the id. Tells nothing that the list
 * did not show.
 */
final class SessionCursor {
  private SessionCursor() {}

  static String of(Instant startedAt, SessionId session) {
    return startedAt.toEpochMilli() + "." + session.value();
  }

  /** The place; empty for a text that is none, which then starts from the top. */
  static Optional<Position> parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 1 || dot > 15 || !SessionId.isWellFormed(text.substring(dot + 1))) {
      return Optional.empty();
    }
    try {
      long millis = Long.parseLong(text.substring(0, dot));
      return Optional.of(
          new Position(Instant.ofEpochMilli(millis), new SessionId(text.substring(dot + 1))));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
