package io.replayvault.application.session;

import io.replayvault.application.session.out.LabelAt;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.LabelKind;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentPage;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.application.session.out.SessionIndex.SessionLabels;
import io.replayvault.domain.access.Limit.Label;
import io.replayvault.domain.access.Limit.NotSessions;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.PageVisit;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sessions that a person sees at all: of their account, and without a label that excludes them
 * (clause E1, ADR-0050). Whoever shows sessions to people finds them here and nowhere else.
 */
public final class SessionSight {
  private final SessionIndex index;
  private final SegmentIndex segments;
  private final LabelDictionary dictionary;

  public SessionSight(SessionIndex index, SegmentIndex segments, LabelDictionary dictionary) {
    this.index = index;
    this.segments = segments;
    this.dictionary = dictionary;
  }

  /** The session; empty as well where the person may not know of it. */
  Optional<SessionEntry> find(Person person, SessionId id) {
    return index
        .find(id)
        .filter(entry -> entry.session().account().equals(person.account()))
        .filter(entry -> sees(person, entry.session()));
  }

  /**
   * Whether none of the session's labels hides it. A label is committed with its segment: asked
   * after the segments were listed, it knows the labels of all of them.
   */
  boolean sees(Person person, Session session) {
    Set<LabelId> hiding = hiding(person, Set.of(session.site()));
    if (hiding.isEmpty()) {
      return true;
    }
    SessionLabels labels = index.labels(session.id());
    return Stream.concat(labels.pages().stream(), labels.marks().stream())
        .map(LabelAt::label)
        .noneMatch(hiding::contains);
  }

  /** Whether the recorder said that it lost some of the session; in doubt it is so. */
  boolean isIncomplete(Session session) {
    return index.find(session.id()).map(entry -> entry.lostSegments() > 0).orElse(true);
  }

  /** Labels on these sites that hide a session from the person. */
  Set<LabelId> hiding(Person person, Set<SiteId> sites) {
    Set<NotSessions> limits = person.standing().limits().onSessions();
    Set<LabelId> all = new HashSet<>();
    for (SiteId site : sites) {
      limits.forEach(limit -> all.addAll(labels(person.account(), site, limit)));
    }
    return all;
  }

  /** The pages that each segment came to, in order. */
  Map<SegmentNumber, List<PageVisit>> visits(Session session) {
    List<SegmentPage> pages = segments.pages(session.id());
    Set<LabelId> ids = pages.stream().map(page -> page.page().label()).collect(Collectors.toSet());
    Map<LabelId, String> values = dictionary.read(session.account(), session.site(), ids);
    Map<SegmentNumber, List<PageVisit>> visits = new LinkedHashMap<>();
    for (SegmentPage page : pages) {
      LabelAt at = page.page();
      visits
          .computeIfAbsent(page.segment(), number -> new ArrayList<>())
          .add(new PageVisit(at.at(), MaskedPath.of(values.getOrDefault(at.label(), "/"))));
    }
    return visits;
  }

  private Set<LabelId> labels(AccountId account, SiteId site, NotSessions limit) {
    if (limit.label() == Label.EVENT) {
      return found(account, site, LabelKind.EVENT, Stream.of(limit.value()));
    }
    String path = limit.value().replaceAll("/+$", "");
    return found(account, site, LabelKind.PAGE, Stream.of(path, path + "/"));
  }

  private Set<LabelId> found(
      AccountId account, SiteId site, LabelKind kind, Stream<String> values) {
    return values
        .flatMap(value -> dictionary.find(account, site, kind, value).stream())
        .collect(Collectors.toSet());
  }
}
