package io.replayvault.application.session;

import io.replayvault.application.session.in.ReplaySession.Events;
import io.replayvault.application.session.out.EventReader;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.session.PageGate;
import io.replayvault.domain.session.PageSign;
import io.replayvault.domain.session.PageVisit;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The one way by which recorded events reach a person: windows, live views and seeks alike (clause
 * E1, ADR-0050). One segment after another is opened while it is written, and none is held.
 *
 * <p>For who is limited, reading begins where the page is known: at the full snapshot before the
 * window, or nearer where segments are missing. What comes before the window is read and not
 * written.
 */
public final class WatchableEvents {
  private final SessionSight sight;
  private final SegmentIndex segments;
  private final SegmentBodies bodies;
  private final EventReader reader;

  public WatchableEvents(
      SessionSight sight, SegmentIndex segments, SegmentBodies bodies, EventReader reader) {
    this.sight = sight;
    this.segments = segments;
    this.bodies = bodies;
    this.reader = reader;
  }

  /** The events of a range that the person may have. */
  Events of(Person person, Session session, TimeRange range) {
    Limits limits = person.standing().limits();
    if (!limits.onPages()) {
      List<StoredSegment> touched = segments.segments(session.id(), range);
      return ifSeen(
          person,
          session,
          lines ->
              bodies.read(session, touched, body -> reader.copy(body, range, sign -> true, lines)));
    }
    List<StoredSegment> all = segments.segments(session.id());
    Map<SegmentNumber, List<PageVisit>> visits = sight.visits(session);
    return ifSeen(
        person,
        session,
        GateStart.before(all, visits, range, sight.isIncomplete(session), limits)
            .<Events>map(start -> lines -> write(session, start, range, lines))
            .orElse(lines -> {}));
  }

  /** Looks at the labels after the segments were listed, so that none of them is unknown. */
  private Events ifSeen(Person person, Session session, Events events) {
    return sight.sees(person, session) ? events : lines -> {};
  }

  private void write(Session session, GateStart start, TimeRange range, OutputStream lines)
      throws IOException {
    PageGate gate = start.gate();
    Iterator<StoredSegment> read = start.segments().iterator();
    int[] before = {start.segments().get(0).number().value() - 1};
    Predicate<PageSign> passes = gate::passes;
    bodies.read(
        session,
        start.segments(),
        body -> {
          int number = read.next().number().value();
          if (number != before[0] + 1) {
            gate.passes(PageSign.LOSS);
          }
          before[0] = number;
          reader.copy(body, range, passes, lines);
        });
  }
}
