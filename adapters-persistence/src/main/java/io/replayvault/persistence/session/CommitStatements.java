package io.replayvault.persistence.session;

import io.replayvault.application.session.out.LabelAt;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.persistence.database.ArrayLiteral;
import io.replayvault.persistence.database.Milliseconds;
import io.replayvault.persistence.database.PlainStatement;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The at most three statements that make a segment exist; the hottest path of the index. The first
 * settles races by the primary key; the second holds the session's row, so that totals of segments
 * that arrive at once add up.
 */
final class CommitStatements {
  /** Holds the object until the transaction ends, so that it is condemned before this or never. */
  private static final PlainStatement SEGMENT =
      PlainStatement.of(
          """
      insert into segment (session_no, number, object_id, digest, bytes, from_at, to_at, events,
        snapshots, activity, pausings)
      select no, cast(?2 as integer), cast(?3 as text), ?4, cast(?5 as bigint), ?6, ?7,
        cast(?8 as integer), cast(?9 as text), cast(?10 as text), cast(?11 as text)
      from recorded_session where id = ?1 and held_and_not_condemned(cast(?3 as text))
      on conflict (session_no, number) do nothing
      """);

  private static final String NEW_TOTALS =
      """
      update recorded_session set
        first_event_at = least(first_event_at, ?2),
        last_event_at = greatest(last_event_at, ?3),
        events = events + ?4, clicks = clicks + ?5, inputs = inputs + ?6,
        bytes = bytes + ?7, lost_segments = lost_segments + ?8,
        last_upload_at = greatest(last_upload_at, now())
      """;

  /** Assignments see the row as it was: the page goes by the same comparison as its time. */
  private static final String NEW_PAGES =
      """
      , pages = pages + ?9,
        first_page = case when first_page_at <= ?10 then first_page else ?11 end,
        first_page_at = least(first_page_at, ?10),
        last_page = case when last_page_at > ?12 then last_page else ?13 end,
        last_page_at = greatest(last_page_at, ?12)
      """;

  private static final PlainStatement TOTALS = PlainStatement.of(NEW_TOTALS + " where id = ?1");

  private static final PlainStatement TOTALS_WITH_PAGES =
      PlainStatement.of(NEW_TOTALS + NEW_PAGES + " where id = ?1");

  private static final PlainStatement LABELS =
      PlainStatement.of(
          """
      insert into session_label (session_no, segment_number, ordinal, kind, at, label_id)
      select s.no, cast(?2 as integer), l.ordinal,
        case when l.ordinal <= ?3 then 'PAGE' else 'EVENT' end,
        timestamptz 'epoch' + l.at * interval '1 millisecond', l.label_id
      from recorded_session s,
        unnest(cast(?4 as bigint[]), cast(?5 as bigint[])) with ordinality as l(at, label_id, ordinal)
      where s.id = ?1
      """);

  private final EntityManager manager;
  private final SegmentCommit segment;

  CommitStatements(EntityManager manager, SegmentCommit segment) {
    this.manager = manager;
    this.segment = segment;
  }

  /** False if the number is taken, the object condemned, or there is no such session. */
  boolean insertSegment() {
    SegmentFacts facts = segment.facts();
    return SEGMENT.run(
            manager,
            segment.session().value(),
            segment.number().value(),
            segment.object().value(),
            segment.digest(),
            segment.bytes(),
            timestamp(facts.range().from()),
            timestamp(facts.range().to()),
            facts.events(),
            TimesText.ofInstants(facts.snapshots()),
            TimesText.ofRanges(facts.activity()),
            TimesText.ofPausings(facts.pausings()))
        == 1;
  }

  void addToTotals() {
    SegmentFacts facts = segment.facts();
    List<Object> values = new ArrayList<>();
    values.add(segment.session().value());
    values.add(timestamp(facts.range().from()));
    values.add(timestamp(facts.range().to()));
    values.add(facts.events());
    values.add(facts.clicks());
    values.add(facts.inputs());
    values.add(segment.bytes());
    values.add(facts.lostSegments());
    if (segment.pages().isEmpty()) {
      TOTALS.run(manager, values.toArray());
    } else {
      addPages(values);
      TOTALS_WITH_PAGES.run(manager, values.toArray());
    }
  }

  void insertLabels() {
    List<LabelAt> labels = new ArrayList<>(segment.pages());
    labels.addAll(segment.marks());
    if (labels.isEmpty()) {
      return;
    }
    LABELS.run(
        manager,
        segment.session().value(),
        segment.number().value(),
        segment.pages().size(),
        ArrayLiteral.ofNumbers(labels.stream().map(l -> l.at().toEpochMilli()).toList()),
        ArrayLiteral.ofNumbers(labels.stream().map(l -> l.label().value()).toList()));
  }

  private void addPages(List<Object> values) {
    List<LabelAt> byTime =
        segment.pages().stream().sorted(Comparator.comparing(LabelAt::at)).toList();
    LabelAt first = byTime.get(0);
    LabelAt last = byTime.get(byTime.size() - 1);
    values.add(byTime.size());
    values.add(timestamp(first.at()));
    values.add(first.label().value());
    values.add(timestamp(last.at()));
    values.add(last.label().value());
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.from(Milliseconds.of(instant));
  }
}
