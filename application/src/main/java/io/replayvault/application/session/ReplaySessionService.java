package io.replayvault.application.session;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.out.EventReader;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.util.List;
import java.util.Optional;

/** {@link ReplaySession}: opens one segment after another while writing, and holds none. */
public final class ReplaySessionService implements ReplaySession {
  private final SessionIndex index;
  private final SegmentIndex segments;
  private final SegmentBodies bodies;
  private final EventReader reader;
  private final Guard guard;

  public ReplaySessionService(
      SessionIndex index,
      SegmentIndex segments,
      SegmentBodies bodies,
      EventReader reader,
      Guard guard) {
    this.index = index;
    this.segments = segments;
    this.bodies = bodies;
    this.reader = reader;
    this.guard = guard;
  }

  @Override
  public Guarded<Events> replay(Caller caller, SessionId id, TimeRange range) {
    Optional<Session> found =
        index
            .find(id)
            .map(SessionEntry::session)
            .filter(session -> session.account().equals(caller.person().account()));
    Ask ask =
        new Ask(
            Permission.SESSION_REPLAY,
            found.map(Session::site),
            AuditAction.SESSION_REPLAY,
            "session:" + id,
            "window " + range.from() + "/" + range.to());
    return found.isEmpty()
        ? guard.absent(caller, ask)
        : guard.run(caller, ask, () -> events(found.get(), range));
  }

  private Events events(Session session, TimeRange range) {
    List<StoredSegment> touched = segments.segments(session.id(), range);
    return lines -> bodies.read(session, touched, body -> reader.copy(body, range, lines));
  }
}
