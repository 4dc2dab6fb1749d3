package io.replayvault.application.session;

import io.replayvault.application.session.in.ListViewers.Viewer;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.session.DeliveredWindow;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Gathers from records of one session who was shown which stretches of it. */
final class SeenStretches {
  private final Optional<TimeRange> recorded;
  private final Map<Who, Gathered> all = new LinkedHashMap<>();

  /** Of a session of that time; what was asked for beyond it was not there to be seen. */
  SeenStretches(Optional<TimeRange> recorded) {
    this.recorded = recorded;
  }

  /** Adds a record; in any order. */
  void add(AuditRecord written) {
    AuditEntry entry = written.entry();
    entry
        .actor()
        .map(person -> new Who(person, entry.request().grant()))
        .map(who -> all.computeIfAbsent(who, fresh -> new Gathered(entry.at())))
        .ifPresent(gathered -> gathered.add(entry, recorded));
  }

  /** All of them, whoever looked last first. */
  List<Viewer> viewers(Function<PersonId, Optional<String>> names) {
    return all.entrySet().stream()
        .map(each -> each.getValue().viewer(each.getKey(), names.apply(each.getKey().person())))
        .sorted(Comparator.comparing(Viewer::lastAt).reversed())
        .toList();
  }

  /** Somebody under a grant, or without one. */
  private record Who(PersonId person, Optional<SupportGrantId> grant) {}

  /** What is gathered of one of them. */
  private static final class Gathered {
    private final List<TimeRange> seen = new ArrayList<>();
    private final Set<String> purposes = new TreeSet<>();
    private Instant first;
    private Instant last;
    private long looks;
    private long refused;

    Gathered(Instant at) {
      first = at;
      last = at;
    }

    void add(AuditEntry entry, Optional<TimeRange> recorded) {
      first = entry.at().isBefore(first) ? entry.at() : first;
      last = entry.at().isAfter(last) ? entry.at() : last;
      if (entry.outcome() != AuditOutcome.ALLOWED) {
        refused++;
        return;
      }
      looks++;
      entry.request().reason().map(StatedReason::purpose).ifPresent(purposes::add);
      if (entry.action() == AuditAction.SESSION_REPLAY) {
        DeliveredWindow.rangeOf(entry.detail())
            .filter(window -> window.from().isBefore(window.to()))
            .flatMap(window -> recorded.map(window::sharedWith).orElse(Optional.of(window)))
            .ifPresent(this::merge);
      }
    }

    /** Keeps the stretches apart from each other, so that there are no more than gaps. */
    private void merge(TimeRange window) {
      TimeRange grown = window;
      for (TimeRange each : List.copyOf(seen)) {
        if (each.touches(grown)) {
          seen.remove(each);
          grown = each.joined(grown);
        }
      }
      seen.add(grown);
    }

    Viewer viewer(Who who, Optional<String> name) {
      seen.sort(Comparator.comparing(TimeRange::from));
      return new Viewer(
          who.person(),
          name,
          who.grant(),
          first,
          last,
          looks,
          refused,
          List.copyOf(seen),
          List.copyOf(purposes));
    }
  }
}
