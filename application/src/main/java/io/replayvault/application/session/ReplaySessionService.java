package io.replayvault.application.session;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.session.DeliveredWindow;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.util.Optional;

/**
 * {@link ReplaySession}: opens one segment after another while writing, and holds none. What was
 * asked for is cut to what the session has, the record says that, and no event outside of it is
 * written, also where more has been recorded meanwhile: so the record is what was delivered.
 */
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
    Optional<SessionEntry> entry = sight.find(caller.person(), id);
    Optional<DeliveredWindow> window = entry.map(found -> window(caller, found, range));
    Ask ask =
        new Ask(
            Permission.SESSION_REPLAY,
            entry.map(SessionEntry::session).map(Session::site),
            AuditAction.SESSION_REPLAY,
            "session:" + id,
            window.map(DeliveredWindow::text).orElse(""));
    return entry.isEmpty()
        ? guard.absent(caller, ask)
        : guard.run(
            caller,
            ask,
            () ->
                watchable.of(caller.person(), entry.get().session(), window.orElseThrow().range()));
  }

  private static DeliveredWindow window(Caller caller, SessionEntry entry, TimeRange asked) {
    return new DeliveredWindow(
        asked.within(new TimeRange(entry.firstEventAt(), entry.lastEventAt().plusMillis(1))),
        entry.session().policyVersion(),
        caller.person().standing().limits().onPages());
  }
}
