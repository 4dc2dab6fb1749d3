package io.replayvault.application.session;

import io.replayvault.domain.account.Origin;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.util.Optional;

/** Lets through who may add to a session: its own token, from an origin of its site. */
public final class UploadGate {
  private final RecentSessions sessions;
  private final UploadTokens tokens;

  public UploadGate(RecentSessions sessions, UploadTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  Pass check(SessionId id, String token, Origin origin) {
    Optional<RecentSessions.Found> found = sessions.find(id);
    if (found.isEmpty() || !tokens.isGood(found.get().session(), token)) {
      return new Pass.BadToken();
    }
    return found.get().site().allows(origin)
        ? new Pass.Good(found.get().session())
        : new Pass.OriginNotAllowed();
  }

  /** What the gate says. */
  sealed interface Pass {
    record Good(Session session) implements Pass {}

    record BadToken() implements Pass {}

    record OriginNotAllowed() implements Pass {}
  }
}
