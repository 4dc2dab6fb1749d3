package io.replayvault.domain.session;

import io.replayvault.domain.access.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a session was on pages that somebody may not see, by what is known without its events: from
 * the visit of such a page, or from where segments are missing, to the first full snapshot after
 * the visit of another. {@link PageGate} decides by the events themselves and may withhold more.
 */
public final class WithheldTime {
  private final Limits limits;
  private final List<TimeRange> ranges = new ArrayList<>();
  private boolean visitKnown;
  private boolean visitAllowed;
  private Optional<Instant> since = Optional.empty();

  private WithheldTime(Limits limits) {
    this.limits = limits;
  }

  /**
   * The ranges, in order.
   *
   * @param segments in order of their numbers
   * @param visits of each of them, in order; a segment without any may be left out
   */
  public static List<TimeRange> of(
      List<StoredSegment> segments, Map<SegmentNumber, List<PageVisit>> visits, Limits limits) {
    if (segments.isEmpty() || !limits.onPages()) {
      return List.of();
    }
    WithheldTime time = new WithheldTime(limits);
    int expected = 0;
    Instant end = segments.get(0).range().from();
    for (StoredSegment segment : segments) {
      if (segment.number().value() != expected) {
        time.lost(end);
      }
      time.add(segment, visits.getOrDefault(segment.number(), List.of()));
      expected = segment.number().value() + 1;
      end = end.isAfter(segment.range().to()) ? end : segment.range().to();
    }
    Instant last = end;
    time.since.ifPresent(begin -> time.close(begin, last));
    return List.copyOf(time.ranges);
  }

  private void lost(Instant at) {
    visitKnown = false;
    begin(at);
  }

  private void add(StoredSegment segment, List<PageVisit> visits) {
    int next = 0;
    for (Instant snapshot : segment.snapshots()) {
      while (next < visits.size() && !visits.get(next).at().isAfter(snapshot)) {
        visit(visits.get(next++));
      }
      snapshot(snapshot);
    }
    while (next < visits.size()) {
      visit(visits.get(next++));
    }
  }

  private void visit(PageVisit visit) {
    visitKnown = true;
    visitAllowed = limits.allow(visit.path());
    if (!visitAllowed) {
      begin(visit.at());
    }
  }

  private void snapshot(Instant at) {
    if (!visitKnown) {
      begin(at);
    } else if (visitAllowed && since.isPresent()) {
      close(since.get(), at);
      since = Optional.empty();
    }
  }

  private void begin(Instant at) {
    if (since.isEmpty()) {
      since = Optional.of(at);
    }
  }

  private void close(Instant begin, Instant end) {
    // A visitor's clock may have been set back in between.
    ranges.add(begin.isAfter(end) ? new TimeRange(end, begin) : new TimeRange(begin, end));
  }
}
