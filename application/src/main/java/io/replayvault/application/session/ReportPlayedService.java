package io.replayvault.application.session;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.session.in.ReportPlayed;
import io.replayvault.application.session.out.DeliveredWindows;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.session.PlayedWindow;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * {@link ReportPlayed}. A stretch in which the session has no segment is never asked for by a
 * player, which shows what it drew last: so it need not have been delivered.
 */
public final class ReportPlayedService implements ReportPlayed {
  private final SessionSight sight;
  private final SegmentIndex segments;
  private final DeliveredWindows delivered;
  private final Guard guard;
  private final InstantSource clock;

  public ReportPlayedService(
      SessionSight sight,
      SegmentIndex segments,
      DeliveredWindows delivered,
      Guard guard,
      InstantSource clock) {
    this.sight = sight;
    this.segments = segments;
    this.delivered = delivered;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<Outcome> report(Caller caller, Command command) {
    SessionId id = command.session();
    Optional<Session> found = sight.find(caller.person(), id).map(SessionEntry::session);
    Ask ask =
        new Ask(
            Permission.SESSION_REPLAY,
            found.map(Session::site),
            AuditAction.SESSION_PLAYED,
            "session:" + id,
            found
                .map(session -> PlayedWindow.text(command.windows(), session.policyVersion()))
                .orElse(""));
    return found.isEmpty()
        ? guard.absent(caller, ask)
        : guard.runUnless(caller, ask, () -> hindrance(caller, command), Outcome.Kept::new);
  }

  private Optional<Outcome> hindrance(Caller caller, Command command) {
    Instant since = clock.instant().minus(SignIn.ABSOLUTE_LIMIT);
    List<TimeRange> windows =
        delivered.since(since, caller.person().account(), caller.person().id(), command.session());
    boolean all =
        command.windows().stream()
            .allMatch(played -> isDelivered(command.session(), played.range(), windows));
    return all && !windows.isEmpty() ? Optional.empty() : Optional.of(new Outcome.NeverDelivered());
  }

  private boolean isDelivered(SessionId session, TimeRange played, List<TimeRange> windows) {
    List<TimeRange> left = List.of(played);
    for (TimeRange window : windows) {
      left = left.stream().flatMap(part -> part.minus(window)).toList();
    }
    return left.stream()
        .filter(part -> part.from().isBefore(part.to()))
        .allMatch(part -> holdsNothing(session, part));
  }

  /** Its end does not belong to a window, and so no segment that begins there. */
  private boolean holdsNothing(SessionId session, TimeRange part) {
    TimeRange within = new TimeRange(part.from(), part.to().minusMillis(1));
    return segments.segments(session, within).isEmpty();
  }
}
