package io.replayvault.application.session.out;

import static io.replayvault.application.fixtures.Sessions.START;
import static io.replayvault.application.fixtures.Sessions.aSegment;
import static io.replayvault.application.fixtures.Sessions.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.session.out.MergeQueue.MergeCommit;
import io.replayvault.application.session.out.MergeQueue.MergeOutcome;
import io.replayvault.application.session.out.MergeQueue.Moved;
import io.replayvault.application.session.out.MergeQueue.Turn;
import io.replayvault.application.session.out.SegmentIndex.SegmentCommit;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.Frame;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link MergeQueue} promises. The queue begins empty and is this test's own. */
public abstract class MergeQueueContract {
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** The index of the sessions. */
  protected abstract SessionIndex sessions();

  /** The index of their segments. */
  protected abstract SegmentIndex segments();

  /** The queue under test, over the same sessions. */
  protected abstract MergeQueue queue();

  @Test
  void a_session_is_due_when_its_opening_said() {
    Session session = aSession(Fresh.account(), Fresh.site(), START);
    Instant due = START.plusSeconds(1_800);
    sessions().open(session, due);
    assertThat(take(due.minusMillis(1))).isEmpty();
    assertThat(take(due)).hasValueSatisfying(t -> assertThat(t.session()).isEqualTo(session.id()));
  }

  @Test
  void what_has_been_due_for_longest_comes_first() {
    SessionId second = opened(START.plusSeconds(2));
    SessionId first = opened(START.plusSeconds(1));
    Instant now = START.plusSeconds(60);
    assertThat(List.of(taken(now).session(), taken(now).session())).containsExactly(first, second);
    assertThat(take(now)).isEmpty();
  }

  @Test
  void a_session_in_somebodys_hands_is_not_given_until_their_time_is_over() {
    opened(START);
    Turn turn = taken(START);
    assertThat(turn.until()).isEqualTo(START.plus(LEASE));
    assertThat(take(turn.until().minusMillis(1))).isEmpty();
    Turn next = taken(turn.until());
    assertThat(next.session()).isEqualTo(turn.session());
    assertThat(next.fence()).isGreaterThan(turn.fence());
  }

  @Test
  void a_session_is_due_again_when_its_turn_said() {
    opened(START);
    Turn turn = taken(START);
    queue().again(turn, START.plusSeconds(5));
    assertThat(take(START.plusSeconds(5).minusMillis(1))).isEmpty();
    assertThat(take(START.plusSeconds(5))).isPresent();
  }

  @Test
  void what_is_done_is_never_due_again() {
    opened(START);
    queue().done(taken(START));
    assertThat(take(Instant.parse("2100-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void a_turn_that_was_taken_over_changes_nothing() {
    SessionId session = opened(START);
    SegmentCommit segment = aSegment(session, 0, START);
    segments().commit(segment);
    Turn late = taken(START);
    Turn current = taken(late.until());
    queue().done(late);
    queue().again(late, START);
    assertThat(take(late.until())).isEmpty();
    assertThat(queue().commit(late, merge(Fresh.object(), segment)))
        .isEqualTo(new MergeOutcome.TakenOver());
    assertThat(segments().refersTo(segment.object())).isTrue();
    assertThat(queue().commit(current, merge(Fresh.object(), segment)))
        .isEqualTo(new MergeOutcome.Merged());
  }

  @Test
  void unmerged_segments_come_in_order_with_the_digests_of_their_uploads() {
    SessionId session = opened(START);
    SegmentCommit second = aSegment(session, 5, START.plusSeconds(20));
    SegmentCommit first = aSegment(session, 2, START);
    segments().commit(second);
    segments().commit(first);
    assertThat(queue().unmerged(session))
        .extracting(each -> each.segment().object())
        .containsExactly(first.object(), second.object());
    assertThat(queue().unmerged(session).get(1).digest()).isEqualTo(second.digest());
    assertThat(queue().unmerged(opened(START))).isEmpty();
  }

  @Test
  void merged_segments_lie_in_their_frames_and_keep_all_else() {
    SessionId session = opened(START);
    SegmentCommit first = aSegment(session, 0, START);
    SegmentCommit second = aSegment(session, 1, START.plusSeconds(10));
    SegmentCommit alone = aSegment(session, 2, START.plusSeconds(20));
    List.of(first, second, alone).forEach(segments()::commit);
    List<StoredSegment> before = segments().segments(session);
    ObjectId object = Fresh.object();
    queue().commit(taken(START), merge(object, first, second));
    assertThat(segments().segments(session))
        .containsExactly(
            placed(before.get(0), object, Optional.of(new Frame(0, 50)), 100),
            placed(before.get(1), object, Optional.of(new Frame(50, 50)), 101),
            before.get(2));
    assertThat(segments().digest(session, first.number()))
        .hasValueSatisfying(digest -> assertThat(digest).isEqualTo(first.digest()));
    assertThat(queue().unmerged(session)).hasSize(1);
    assertThat(segments().refersTo(object)).isTrue();
    assertThat(segments().refersTo(first.object())).isFalse();
    assertThat(segments().refersTo(alone.object())).isTrue();
  }

  @Test
  void a_merge_changes_the_stored_bytes_and_no_other_total() {
    SessionId session = opened(START);
    SegmentCommit first = aSegment(session, 0, START);
    SegmentCommit second = aSegment(session, 1, START.plusSeconds(10));
    segments().commit(first);
    segments().commit(second);
    SessionEntry before = sessions().find(session).orElseThrow();
    queue().commit(taken(START), merge(Fresh.object(), first, second));
    SessionEntry after = sessions().find(session).orElseThrow();
    assertThat(after.bytes()).isEqualTo(201);
    assertThat(after).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(before);
  }

  @Test
  void a_merge_of_what_lies_elsewhere_changes_nothing() {
    SessionId session = opened(START);
    SegmentCommit first = aSegment(session, 0, START);
    segments().commit(first);
    SegmentCommit stray = aSegment(session, 1, START.plusSeconds(10));
    Turn turn = taken(START);
    assertThatIllegalStateException()
        .isThrownBy(() -> queue().commit(turn, merge(Fresh.object(), first, stray)));
    assertThat(segments().segments(session).get(0).frame()).isEmpty();
    assertThat(segments().refersTo(first.object())).isTrue();
  }

  @Test
  void a_late_segment_is_committed_beside_merged_ones_and_a_merged_number_stays_taken() {
    SessionId session = opened(START);
    SegmentCommit first = aSegment(session, 0, START);
    SegmentCommit second = aSegment(session, 2, START.plusSeconds(10));
    segments().commit(first);
    segments().commit(second);
    queue().commit(taken(START), merge(Fresh.object(), first, second));
    segments().commit(aSegment(session, 1, START.plusSeconds(5)));
    assertThat(segments().segments(session))
        .extracting(each -> each.frame().isPresent())
        .containsExactly(true, false, true);
    assertThat(segments().commit(aSegment(session, 2, START)))
        .isInstanceOf(SegmentIndex.CommitOutcome.TakenBy.class);
  }

  @Test
  void of_eight_who_ask_at_once_each_gets_another_session() {
    for (int i = 0; i < 3; i++) {
      opened(START);
    }
    List<Optional<Turn>> turns = Race.run(i -> take(START));
    assertThat(turns.stream().flatMap(Optional::stream).map(Turn::session))
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void of_eight_who_commit_one_merge_at_once_one_changes_something() {
    SessionId session = opened(START);
    SegmentCommit segment = aSegment(session, 0, START);
    segments().commit(segment);
    Turn turn = taken(START);
    List<Boolean> merged =
        Race.run(
            i -> {
              try {
                queue().commit(turn, merge(Fresh.object(), segment));
                return true;
              } catch (IllegalStateException lost) {
                return false;
              }
            });
    assertThat(merged).containsOnlyOnce(true);
    assertThat(sessions().find(session).orElseThrow().bytes()).isEqualTo(100);
  }

  @Test
  void the_time_of_the_last_upload_is_the_stores() {
    SessionId session = opened(START);
    assertThat(sessions().find(session).orElseThrow().lastUploadAt()).isEqualTo(START);
    Instant before = now();
    segments().commit(aSegment(session, 0, START));
    assertThat(sessions().find(session).orElseThrow().lastUploadAt())
        .isBetween(before.minusSeconds(5), now().plusSeconds(5));
  }

  /** The time by the store's own clock. */
  protected Instant now() {
    return Instant.now();
  }

  private static MergeCommit merge(ObjectId object, SegmentCommit... segments) {
    List<Moved> moved = new ArrayList<>();
    for (int i = 0; i < segments.length; i++) {
      moved.add(
          new Moved(segments[i].number(), segments[i].object(), new Frame(50L * i, 50), 100L + i));
    }
    return new MergeCommit(object, moved);
  }

  private static StoredSegment placed(
      StoredSegment was, ObjectId object, Optional<Frame> frame, long bytes) {
    return new StoredSegment(
        was.number(),
        object,
        frame,
        was.range(),
        bytes,
        was.events(),
        was.snapshots(),
        was.activity(),
        was.pausings());
  }

  private Optional<Turn> take(Instant now) {
    return queue().take(now, now.plus(LEASE));
  }

  private Turn taken(Instant now) {
    return take(now).orElseThrow();
  }

  private SessionId opened(Instant at) {
    Session session = aSession(Fresh.account(), Fresh.site(), at);
    sessions().open(session, session.startedAt());
    return session.id();
  }
}
