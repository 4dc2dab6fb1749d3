package io.replayvault.application.session;

import io.replayvault.domain.access.Limits;
import io.replayvault.domain.session.PageGate;
import io.replayvault.domain.session.PageVisit;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where to begin reading so that it is known on which page a window begins, and what is known
 * there.
 *
 * @param segments to read, in order of their numbers: the window's and those before it that are
 *     needed
 * @param visitAllowed whether the latest visit before them is known and allowed
 * @param limits the watching person's
 */
record GateStart(List<StoredSegment> segments, boolean visitAllowed, Limits limits) {
  /**
   * The start for a window; empty if no segment touches it.
   *
   * @param lost whether the recorder lost events of the session: then what happened since the
   *     latest known visit is known to those alone who read from there
   */
  static Optional<GateStart> before(
      List<StoredSegment> all,
      Map<SegmentNumber, List<PageVisit>> visits,
      TimeRange range,
      boolean lost,
      Limits limits) {
    int first = 0;
    while (first < all.size() && !all.get(first).range().touches(range)) {
      first++;
    }
    int end = all.size();
    while (end > first && !all.get(end - 1).range().touches(range)) {
      end--;
    }
    if (first == end) {
      return Optional.empty();
    }
    int begin = snapshotBefore(all, first);
    int visited = visitBefore(all, visits, begin);
    List<PageVisit> last =
        visited < 0 ? List.of() : visits.getOrDefault(all.get(visited).number(), List.of());
    boolean allowed = last.stream().allMatch(visit -> limits.allow(visit.path()));
    boolean mixed = !allowed && last.stream().anyMatch(visit -> limits.allow(visit.path()));
    // Where a segment saw both kinds of pages, its own events tell which came last.
    return mixed || lost && visited >= 0
        ? Optional.of(new GateStart(all.subList(visited, end), false, limits))
        : Optional.of(
            new GateStart(all.subList(begin, end), !lost && visited >= 0 && allowed, limits));
  }

  /** A gate for these segments, which must be read from the first on. */
  PageGate gate() {
    return visitAllowed ? PageGate.onAllowedVisit(limits) : PageGate.closed(limits);
  }

  /**
   * One before the nearest segment with a full snapshot, since its address may stand at the end of
   * the one before; or behind the nearest missing one.
   */
  private static int snapshotBefore(List<StoredSegment> all, int first) {
    int begin = first;
    while (followsOn(all, begin)) {
      begin--;
      if (!all.get(begin).snapshots().isEmpty()) {
        return followsOn(all, begin) ? begin - 1 : begin;
      }
    }
    return begin;
  }

  /**
   * The nearest segment before that one with a visit, none missing between; -1 if there is none.
   */
  private static int visitBefore(
      List<StoredSegment> all, Map<SegmentNumber, List<PageVisit>> visits, int begin) {
    int at = begin;
    while (followsOn(all, at)) {
      at--;
      if (visits.containsKey(all.get(at).number())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean followsOn(List<StoredSegment> all, int at) {
    return at > 0 && all.get(at - 1).number().value() + 1 == all.get(at).number().value();
  }
}
