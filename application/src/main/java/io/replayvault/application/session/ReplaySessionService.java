package io.replayvault.application.session;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.util.Optional;

/** {@link ReplaySession}: opens one segment after another while writing, and holds none. */
public final class ReplaySessionService implements ReplaySession {
  private final SessionSight sight;
  private final WatchableEvents watchable;
  private final Guard guard;

  public ReplaySessionService(SessionSight sight, WatchableEvents watchable, Guard guard) {
    this.sight = sight;
    this.watchable = watchable;
    this.guard = guard;
  }

  @Override
  public Guarded<Events> replay(Caller caller, SessionId id, TimeRange range) {
    Optional<Session> found = sight.find(caller.person(), id).map(SessionEntry::session);
    Ask ask =
        new Ask(
            Permission.SESSION_REPLAY,
            found.map(Session::site),
            AuditAction.SESSION_REPLAY,
            "session:" + id,
            "window " + range.from() + "/" + range.to());
    return found.isEmpty()
        ? guard.absent(caller, ask)
        : guard.run(caller, ask, () -> watchable.of(caller.person(), found.get(), range));
  }
}
