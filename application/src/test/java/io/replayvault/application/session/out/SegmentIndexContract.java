package io.replayvault.application.session.out;

import static io.replayvault.application.fixtures.Sessions.START;
import static io.replayvault.application.fixtures.Sessions.aSegment;
import static io.replayvault.application.fixtures.Sessions.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.session.out.SegmentIndex.CommitOutcome;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import io.replayvault.domain.session.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SegmentIndex} promises. */
public abstract class SegmentIndexContract {
  /** The index of the sessions. */
  protected abstract SessionIndex sessions();

  /** The index under test. */
  protected abstract SegmentIndex segments();

  @Test
  void a_committed_segment_exists() {
    SegmentCommit segment = aSegment(opened(), 0, START);
    assertThat(segments().commit(segment)).isInstanceOf(CommitOutcome.Committed.class);
    assertThat(segments().digest(segment.session(), segment.number()))
        .hasValueSatisfying(digest -> assertThat(digest).isEqualTo(segment.digest()));
    assertThat(segments().refersTo(segment.object())).isTrue();
    assertThat(segments().segments(segment.session()))
        .containsExactly(
            new StoredSegment(
                segment.number(),
                segment.object(),
                Optional.empty(),
                segment.facts().range(),
                segment.bytes(),
                segment.facts().events(),
                segment.facts().snapshots(),
                segment.facts().activity(),
                segment.facts().pausings()));
  }

  @Test
  void what_was_never_committed_does_not_exist() {
    SessionId session = opened();
    assertThat(segments().digest(session, new SegmentNumber(0))).isEmpty();
    assertThat(segments().segments(session)).isEmpty();
    assertThat(segments().refersTo(Fresh.object())).isFalse();
  }

  @Test
  void a_taken_number_answers_the_digest_of_whoever_was_first() {
    SegmentCommit first = aSegment(opened(), 4, START);
    SegmentCommit second = aSegment(first.session(), 4, START.plusSeconds(1));
    segments().commit(first);
    assertThat(segments().commit(second))
        .isInstanceOfSatisfying(
            CommitOutcome.TakenBy.class,
            taken -> assertThat(taken.digest()).isEqualTo(first.digest()));
  }

  @Test
  void a_taken_number_changes_nothing() {
    LabelAt page = new LabelAt(START, new LabelId(5));
    SegmentCommit first = aSegment(opened(), 4, START, List.of(page), List.of());
    segments().commit(first);
    Optional<SessionEntry> before = sessions().find(first.session());
    SegmentCommit second = aSegment(first.session(), 4, START, List.of(page), List.of(page));
    segments().commit(second);
    assertThat(sessions().find(first.session())).isEqualTo(before);
    assertThat(sessions().labels(first.session()).pages()).containsExactly(page);
    assertThat(segments().refersTo(second.object())).isFalse();
    assertThat(segments().segments(first.session())).hasSize(1);
  }

  @Test
  void a_commit_that_comes_again_is_committed_and_changes_nothing() {
    LabelAt page = new LabelAt(START, new LabelId(5));
    SegmentCommit segment = aSegment(opened(), 4, START, List.of(page), List.of());
    segments().commit(segment);
    Optional<SessionEntry> before = sessions().find(segment.session());
    assertThat(segments().commit(segment)).isInstanceOf(CommitOutcome.Committed.class);
    assertThat(sessions().find(segment.session())).isEqualTo(before);
    assertThat(sessions().labels(segment.session()).pages()).containsExactly(page);
    assertThat(segments().segments(segment.session())).hasSize(1);
  }

  @Test
  void segments_come_in_order_of_their_numbers() {
    SessionId session = opened();
    for (int number : List.of(2, 999_999, 0)) {
      segments().commit(aSegment(session, number, START));
    }
    assertThat(segments().segments(session))
        .extracting(s -> s.number().value())
        .containsExactly(0, 2, 999_999);
  }

  @Test
  void segments_of_a_range_are_those_that_touch_it() {
    SessionId session = opened();
    for (int number = 0; number < 4; number++) {
      segments().commit(aSegment(session, number, START.plusSeconds(20L * number)));
    }
    assertThat(numbers(session, START.plusSeconds(25), START.plusSeconds(45)))
        .containsExactly(1, 2);
    assertThat(numbers(session, START.plusSeconds(10), START.plusSeconds(20)))
        .containsExactly(0, 1);
    assertThat(numbers(session, START.plusSeconds(11), START.plusSeconds(19))).isEmpty();
    assertThat(numbers(session, START, START.plusSeconds(600))).containsExactly(0, 1, 2, 3);
  }

  @Test
  void the_same_number_of_another_session_is_another_segment() {
    segments().commit(aSegment(opened(), 0, START));
    assertThat(segments().commit(aSegment(opened(), 0, START)))
        .isInstanceOf(CommitOutcome.Committed.class);
  }

  @Test
  void totals_add_up_in_whatever_order_segments_arrive() {
    SessionId session = opened();
    LabelAt first = new LabelAt(START.plusSeconds(31), new LabelId(7));
    LabelAt middle = new LabelAt(START.plusSeconds(41), new LabelId(8));
    LabelAt last = new LabelAt(START.plusSeconds(59), new LabelId(9));
    segments()
        .commit(aSegment(session, 1, START.plusSeconds(40), List.of(middle), List.of(middle)));
    segments().commit(aSegment(session, 2, START.plusSeconds(50), List.of(last), List.of()));
    segments().commit(aSegment(session, 0, START.plusSeconds(30), List.of(first), List.of()));
    assertThat(sessions().find(session))
        .hasValueSatisfying(
            entry ->
                assertThat(entry)
                    .isEqualTo(
                        new SessionEntry(
                            entry.session(),
                            START.plusSeconds(30),
                            START.plusSeconds(60),
                            entry.lastUploadAt(),
                            3,
                            21,
                            6,
                            9,
                            3 * 4096,
                            3,
                            Optional.of(first.label()),
                            Optional.of(last.label()))));
  }

  @Test
  void first_and_last_page_go_by_time_within_a_segment_too() {
    SessionId session = opened();
    LabelAt earlier = new LabelAt(START, new LabelId(7));
    LabelAt later = new LabelAt(START.plusSeconds(5), new LabelId(8));
    segments().commit(aSegment(session, 0, START, List.of(later, earlier), List.of()));
    SessionEntry entry = sessions().find(session).orElseThrow();
    assertThat(entry.firstPage()).contains(earlier.label());
    assertThat(entry.lastPage()).contains(later.label());
  }

  @Test
  void pages_are_told_by_segment_and_within_each_by_time() {
    SessionId session = opened();
    LabelAt early = new LabelAt(START, new LabelId(1));
    LabelAt late = new LabelAt(START.plusSeconds(5), new LabelId(2));
    segments().commit(aSegment(session, 1, START, List.of(early), List.of(late)));
    segments().commit(aSegment(session, 0, START, List.of(late, early), List.of()));
    segments().commit(aSegment(opened(), 0, START, List.of(late), List.of()));
    assertThat(segments().pages(session))
        .containsExactly(
            new SegmentPage(new SegmentNumber(0), early),
            new SegmentPage(new SegmentNumber(0), late),
            new SegmentPage(new SegmentNumber(1), early));
    assertThat(segments().pages(Fresh.session())).isEmpty();
  }

  @Test
  void a_segment_without_a_session_is_refused() {
    SegmentCommit stray = aSegment(Fresh.session(), 0, START);
    assertThatIllegalStateException().isThrownBy(() -> segments().commit(stray));
    assertThat(segments().refersTo(stray.object())).isFalse();
  }

  @Test
  void of_eight_who_commit_one_number_at_once_one_succeeds() {
    SessionId session = opened();
    List<CommitOutcome> outcomes = Race.run(i -> segments().commit(aSegment(session, 0, START)));
    byte[] winner = segments().digest(session, new SegmentNumber(0)).orElseThrow();
    assertThat(outcomes).filteredOn(CommitOutcome.Committed.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(CommitOutcome.TakenBy.class::isInstance)
        .hasSize(Race.RUNNERS - 1)
        .allSatisfy(o -> assertThat(((CommitOutcome.TakenBy) o).digest()).isEqualTo(winner));
    assertThat(sessions().find(session).orElseThrow().events()).isEqualTo(7);
  }

  @Test
  void segments_that_arrive_at_once_are_all_counted() {
    SessionId session = opened();
    Race.run(i -> segments().commit(aSegment(session, i, START.plusSeconds(i))));
    SessionEntry entry = sessions().find(session).orElseThrow();
    assertThat(entry.events()).isEqualTo(7L * Race.RUNNERS);
    assertThat(entry.firstEventAt()).isEqualTo(START);
    assertThat(entry.lastEventAt()).isEqualTo(START.plusSeconds(Race.RUNNERS - 1 + 10));
    assertThat(segments().segments(session)).hasSize(Race.RUNNERS);
  }

  @Test
  void a_condemned_object_is_never_committed() {
    SegmentCommit segment = aSegment(opened(), 0, START);
    Optional<SessionEntry> before = sessions().find(segment.session());
    assertThat(segments().condemn(segment.object())).isTrue();
    assertThat(segments().commit(segment)).isInstanceOf(CommitOutcome.Condemned.class);
    assertThat(segments().digest(segment.session(), segment.number())).isEmpty();
    assertThat(segments().refersTo(segment.object())).isFalse();
    assertThat(sessions().find(segment.session())).isEqualTo(before);
  }

  @Test
  void a_committed_object_is_never_condemned() {
    SegmentCommit segment = aSegment(opened(), 0, START);
    segments().commit(segment);
    assertThat(segments().condemn(segment.object())).isFalse();
    assertThat(segments().refersTo(segment.object())).isTrue();
  }

  @Test
  void condemning_again_is_true_again() {
    SegmentCommit segment = aSegment(opened(), 0, START);
    assertThat(segments().condemn(segment.object())).isTrue();
    assertThat(segments().condemn(segment.object())).isTrue();
    assertThat(segments().commit(segment)).isInstanceOf(CommitOutcome.Condemned.class);
  }

  @Test
  void a_condemned_object_leaves_its_number_to_another() {
    SegmentCommit slow = aSegment(opened(), 0, START);
    segments().condemn(slow.object());
    segments().commit(slow);
    assertThat(segments().commit(aSegment(slow.session(), 0, START)))
        .isInstanceOf(CommitOutcome.Committed.class);
  }

  @Test
  void a_number_that_was_taken_meanwhile_is_told_of_a_condemned_object_too() {
    SegmentCommit slow = aSegment(opened(), 0, START);
    segments().condemn(slow.object());
    SegmentCommit other = aSegment(slow.session(), 0, START);
    segments().commit(other);
    assertThat(segments().commit(slow))
        .isInstanceOfSatisfying(
            CommitOutcome.TakenBy.class,
            taken -> assertThat(taken.digest()).isEqualTo(other.digest()));
  }

  @Test
  void of_commit_and_condemnation_at_once_one_is_first_and_the_other_sees_it() {
    for (int round = 0; round < 12; round++) {
      SegmentCommit segment = aSegment(opened(), 0, START);
      List<Boolean> condemned =
          Race.run(
              runner ->
                  runner == 3
                      ? segments().commit(segment) instanceof CommitOutcome.Condemned
                      : segments().condemn(segment.object()));
      assertThat(condemned).containsOnly(!segments().refersTo(segment.object()));
    }
  }

  private List<Integer> numbers(SessionId session, Instant from, Instant to) {
    return segments().segments(session, new TimeRange(from, to)).stream()
        .map(segment -> segment.number().value())
        .toList();
  }

  private SessionId opened() {
    Session session = aSession();
    sessions().open(session, session.startedAt());
    return session.id();
  }
}
