package io.replayvault.application.session;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.session.in.ReadSession;
import io.replayvault.application.session.out.LabelAt;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.application.session.out.SessionIndex.SessionLabels;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.Manifest;
import io.replayvault.domain.session.NamedEvent;
import io.replayvault.domain.session.PageVisit;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import io.replayvault.domain.session.WithheldTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link ReadSession}. */
public final class ReadSessionService implements ReadSession {
  private final SessionSight sight;
  private final SessionIndex index;
  private final SegmentIndex segments;
  private final LabelDictionary dictionary;
  private final SessionViews views;
  private final Guard guard;

  public ReadSessionService(
      SessionSight sight,
      SessionIndex index,
      SegmentIndex segments,
      LabelDictionary dictionary,
      SessionViews views,
      Guard guard) {
    this.sight = sight;
    this.index = index;
    this.segments = segments;
    this.dictionary = dictionary;
    this.views = views;
    this.guard = guard;
  }

  @Override
  public Guarded<Facts> read(Caller caller, SessionId id) {
    Optional<SessionEntry> found = sight.find(caller.person(), id);
    Ask ask =
        new Ask(
            Permission.SESSION_SEARCH,
            found.map(entry -> entry.session().site()),
            AuditAction.SESSION_READ,
            "session:" + id,
            "");
    return found.isEmpty()
        ? guard.absent(caller, ask)
        : guard.run(caller, ask, () -> facts(caller.person(), found.get()));
  }

  private Facts facts(Person person, SessionEntry entry) {
    Session session = entry.session();
    Limits limits = person.standing().limits();
    // First: what comes meanwhile is in the segments then, and its labels are not told.
    SessionLabels labels = index.labels(session.id());
    List<StoredSegment> listed = segments.segments(session.id());
    List<TimeRange> withheld =
        limits.onPages() ? WithheldTime.of(listed, sight.visits(session), limits) : List.of();
    Set<LabelId> ids =
        Stream.concat(labels.pages().stream(), labels.marks().stream())
            .map(LabelAt::label)
            .collect(Collectors.toSet());
    Map<LabelId, String> values = dictionary.read(session.account(), session.site(), ids);
    List<PageVisit> pages =
        labels.pages().stream()
            .map(at -> new PageVisit(at.at(), MaskedPath.of(values.getOrDefault(at.label(), "/"))))
            .filter(visit -> limits.allow(visit.path()))
            .toList();
    List<NamedEvent> marks =
        labels.marks().stream()
            // Which page an event belongs to is told by the events alone, which are not read here.
            .filter(at -> !limits.onPages())
            .flatMap(
                at ->
                    Optional.ofNullable(values.get(at.label()))
                        .map(name -> new NamedEvent(at.at(), name))
                        .stream())
            .toList();
    Manifest manifest = Manifest.of(session.startedAt(), listed);
    return new Facts(
        views.of(List.of(entry), limits).get(0), pages, marks, manifest.without(withheld));
  }
}
