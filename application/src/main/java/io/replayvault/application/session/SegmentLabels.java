package io.replayvault.application.session;

import io.replayvault.application.session.out.LabelAt;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.LabelKind;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.domain.session.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a segment's recorded values into the site's dictionary and answers their ids. */
public final class SegmentLabels {
  private final LabelDictionary dictionary;

  public SegmentLabels(LabelDictionary dictionary) {
    this.dictionary = dictionary;
  }

  List<LabelAt> pages(Session session, SegmentFacts facts) {
    Map<String, LabelId> known = new HashMap<>();
    return facts.pages().stream()
        .map(visit -> at(session, LabelKind.PAGE, visit.path().value(), visit.at(), known))
        .toList();
  }

  List<LabelAt> marks(Session session, SegmentFacts facts) {
    Map<String, LabelId> known = new HashMap<>();
    return facts.marks().stream()
        .map(mark -> at(session, LabelKind.EVENT, mark.name(), mark.at(), known))
        .toList();
  }

  private LabelAt at(
      Session session, LabelKind kind, String value, Instant at, Map<String, LabelId> known) {
    LabelId id =
        known.computeIfAbsent(
            value, v -> dictionary.idOf(session.account(), session.site(), kind, v));
    return new LabelAt(at, id);
  }
}
