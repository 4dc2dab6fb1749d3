package io.replayvault.persistence.session;

import static io.replayvault.application.fixtures.Sessions.START;
import static io.replayvault.application.fixtures.Sessions.aSegment;
import static io.replayvault.application.fixtures.Sessions.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.session.out.LabelAt;
import io.replayvault.application.session.out.LabelId;
import io.replayvault.application.session.out.LabelKind;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.application.session.out.SessionQuery;
import io.replayvault.domain.session.Session;
import io.replayvault.persistence.database.FreshDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What each call costs in statements, without the begin and commit that go with a change. */
final class StatementCountIT {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  private final Session session = aSession();

  @BeforeEach
  void open() {
    sessions().open(session, session.startedAt());
  }

  @Test
  void opening_finding_and_identifying_are_one_statement_each() {
    assertThat(database.statementsOf(() -> sessions().open(aSession(), START))).hasSize(1);
    assertThat(database.statementsOf(() -> sessions().find(session.id()))).hasSize(1);
    assertThat(database.statementsOf(() -> sessions().identify(session.id(), "cd".repeat(32))))
        .hasSize(1);
    assertThat(database.statementsOf(() -> sessions().labels(session.id()))).hasSize(1);
  }

  @Test
  void committing_a_segment_is_two_statements() {
    SegmentCommit plain = aSegment(session.id(), 0, START);
    assertThat(database.statementsOf(() -> segments().commit(plain))).hasSize(2);
  }

  @Test
  void any_number_of_labels_is_one_statement_more() {
    List<LabelAt> labels = Collections.nCopies(500, new LabelAt(START, new LabelId(7)));
    SegmentCommit labelled = aSegment(session.id(), 0, START, labels, labels);
    assertThat(database.statementsOf(() -> segments().commit(labelled))).hasSize(3);
    assertThat(sessions().labels(session.id()).pages()).hasSize(500);
    assertThat(sessions().labels(session.id()).marks()).hasSize(500);
  }

  @Test
  void losing_a_race_is_two_statements() {
    segments().commit(aSegment(session.id(), 0, START));
    SegmentCommit second = aSegment(session.id(), 0, START);
    assertThat(database.statementsOf(() -> segments().commit(second))).hasSize(2);
  }

  @Test
  void reading_segments_is_one_statement_each() {
    segments().commit(aSegment(session.id(), 0, START));
    assertThat(database.statementsOf(() -> segments().segments(session.id()))).hasSize(1);
    assertThat(database.statementsOf(() -> segments().refersTo(Fresh.object()))).hasSize(1);
  }

  @Test
  void a_search_is_one_statement_however_much_it_asks() {
    SessionQuery query =
        new SessionQuery(
            session.account(),
            Set.of(session.site(), Fresh.site()),
            Optional.of(START),
            Optional.of(START.plusSeconds(1)),
            Optional.of(Set.of(new LabelId(1), new LabelId(2))),
            Optional.of(Duration.ZERO),
            Optional.of(Duration.ofHours(1)),
            Optional.of("Chromium"),
            Optional.of(new SessionQuery.Position(START, session.id())),
            101);
    assertThat(database.statementsOf(() -> sessions().search(query))).hasSize(1);
  }

  @Test
  void labels_are_found_by_one_statement_and_added_by_two() {
    JpaLabelStore labels = new JpaLabelStore(database.factory());
    byte[] index = Fresh.digest();
    assertThat(
            database.statementsOf(
                () -> labels.addIfAbsent(session.site(), LabelKind.PAGE, index, index)))
        .hasSize(2);
    assertThat(database.statementsOf(() -> labels.find(session.site(), LabelKind.PAGE, index)))
        .hasSize(1);
    assertThat(
            database.statementsOf(
                () -> labels.read(session.site(), List.of(new LabelId(1), new LabelId(2)))))
        .hasSize(1);
  }

  private SessionIndex sessions() {
    return new JpaSessionIndex(database.factory());
  }

  private SegmentIndex segments() {
    return new JpaSegmentIndex(database.factory());
  }
}
