package io.replayvault.web.session;

import io.replayvault.application.session.out.SegmentMalformed;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.NamedEvent;
import io.replayvault.domain.session.PageVisit;
import io.replayvault.domain.session.Pausing;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.domain.session.SegmentFault;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up a segment's events, one after another. */
final class FactsGatherer {
  private static final int MOST_LABELS = 1_000;
  private static final int QUIET_MILLIS = SegmentFacts.QUIET_SECONDS * 1_000;

  private final List<Long> acts = new ArrayList<>();
  private final List<Instant> snapshots = new ArrayList<>();
  private final List<PageVisit> pages = new ArrayList<>();
  private final List<NamedEvent> marks = new ArrayList<>();
  private final List<Pausing> pausings = new ArrayList<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private int events;
  private int clicks;
  private int inputs;
  private int lost;

  int events() {
    return events;
  }

  void add(EventScan event) throws SegmentMalformed {
    events++;
    first = Math.min(first, event.timestamp());
    last = Math.max(last, event.timestamp());
    clicks += event.isClick() ? 1 : 0;
    inputs += event.isInput() ? 1 : 0;
    lost = Math.min(Integer.MAX_VALUE / 2, lost + event.lost());
    Instant at = Instant.ofEpochMilli(event.timestamp());
    if (event.isSnapshot()) {
      snapshots.add(at);
    }
    String page = event.page();
    if (page != null) {
      pages.add(new PageVisit(at, MaskedPath.of(page)));
    }
    String mark = event.mark();
    if (mark != null) {
      marks.add(new NamedEvent(at, mark));
    }
    if (event.isPause() || event.isResumption()) {
      pausings.add(new Pausing(at, event.isPause()));
    }
    if (Math.max(pausings.size(), Math.max(pages.size(), marks.size())) > MOST_LABELS) {
      throw new SegmentMalformed(
          SegmentFault.TOO_MANY_EVENTS,
          "a segment has at most " + MOST_LABELS + " pages, and as many names and pauses");
    }
    if (page != null || event.isClick() || event.isInput() || event.isScroll()) {
      acts.add(event.timestamp());
    }
  }

  /** The facts; there must be an event. */
  SegmentFacts facts() {
    snapshots.sort(Comparator.naturalOrder());
    pages.sort(Comparator.comparing(PageVisit::at));
    marks.sort(Comparator.comparing(NamedEvent::at));
    pausings.sort(Comparator.comparing(Pausing::at));
    return new SegmentFacts(
        range(first, last),
        events,
        clicks,
        inputs,
        lost,
        snapshots,
        activity(),
        pages,
        marks,
        pausings);
  }

  private List<TimeRange> activity() {
    acts.sort(Comparator.naturalOrder());
    List<TimeRange> stretches = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= acts.size(); i++) {
      if (i == acts.size() || acts.get(i) - acts.get(i - 1) >= QUIET_MILLIS) {
        stretches.add(range(acts.get(begin), acts.get(i - 1)));
        begin = i;
      }
    }
    return stretches;
  }

  private static TimeRange range(long from, long to) {
    return new TimeRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
  }
}
