package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.session.SessionMerge.Done;
import io.replayvault.application.session.in.AppendSegment.Outcome;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.MergeQueue.Turn;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.IdleLimit;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.StoredSegment;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class SessionMergeTest {
  private final Recordings recordings = new Recordings();
  private final Opened session = recordings.session(recordings.site("Shop"));
  private final WholeSession whole = new WholeSession(recordings, session);

  @Test
  void an_open_session_is_left_alone_until_it_closes() throws IOException {
    whole.upload(3);
    recordings.clock.move(IdleLimit.USUAL.value().minusMillis(1));
    assertThat(recordings.merge().next()).isEmpty();
    recordings.clock.move(Duration.ofMillis(1));
    assertThat(recordings.merge().next()).contains(new Done(1, 3, 0));
  }

  @Test
  void an_upload_meanwhile_keeps_it_open() throws IOException {
    whole.upload(3);
    recordings.clock.move(IdleLimit.USUAL.value().minusMillis(1));
    recordings.upload(session, 3, "30 click d");
    recordings.clock.move(Duration.ofMillis(1));
    assertThat(recordings.merge().next()).contains(Done.NOTHING);
    assertThat(recordings.segments.segments(session.session())).allMatch(isUnmerged());
  }

  @Test
  void merged_segments_are_what_was_uploaded_in_one_object() throws IOException {
    whole.upload(5);
    List<String> before = whole.bodies();
    assertThat(merged()).isEqualTo(new Done(1, 5, 0));
    assertThat(whole.bodies()).isEqualTo(before);
    assertThat(recordings.objectStore.names()).hasSize(1);
    assertThat(stored()).allMatch(isUnmerged().negate()).hasSize(5);
    assertThat(stored().stream().mapToLong(StoredSegment::bytes).sum())
        .isEqualTo(recordings.sessions.find(session.session()).orElseThrow().bytes())
        .isEqualTo(objectLength(recordings.objectStore.names().get(0)));
  }

  @Test
  void the_originals_go_after_the_index_changed_and_each_key_before_its_object()
      throws IOException {
    whole.upload(2);
    recordings.watch.forget();
    merged();
    assertThat(recordings.watch.calls())
        .containsSubsequence(
            "SegmentStore.write",
            "ObjectKeyStore.save",
            "ObjectKeyStore.find",
            "SegmentStore.open",
            "MergeQueue.commit",
            "ObjectKeyStore.destroy",
            "SegmentStore.delete");
    int commit = recordings.watch.calls().indexOf("MergeQueue.commit");
    assertThat(recordings.watch.calls().subList(0, commit))
        .doesNotContain("ObjectKeyStore.destroy", "SegmentStore.delete");
  }

  @Test
  void a_merged_number_still_answers_its_upload_and_refuses_another() throws IOException {
    whole.upload(3);
    merged();
    assertThat(recordings.upload(session, 1, WholeSession.body(1))).isEqualTo(new Outcome.Stored());
    assertThat(recordings.upload(session, 1, "10 click other")).isEqualTo(new Outcome.Differs());
    assertThat(recordings.objectStore.names()).hasSize(1);
  }

  @Test
  void late_segments_are_merged_once_no_more_can_come() throws IOException {
    whole.upload(4);
    merged();
    recordings.upload(session, 5, WholeSession.body(5));
    recordings.upload(session, 7, WholeSession.body(7));
    List<String> before = whole.bodies();
    assertThat(recordings.merge().next()).isEmpty();
    recordings.clock.move(Session.LONGEST);
    assertThat(recordings.merge().next()).contains(new Done(1, 2, 0));
    assertThat(whole.bodies()).isEqualTo(before).hasSize(6);
    assertThat(recordings.merge().next()).isEmpty();
  }

  @Test
  void a_segment_that_would_be_alone_stays_as_it_is() throws IOException {
    whole.upload(1);
    assertThat(merged()).isEqualTo(Done.NOTHING);
    assertThat(stored()).allMatch(isUnmerged());
  }

  @Test
  void a_damaged_original_is_never_replaced() throws IOException {
    whole.upload(3);
    recordings.objectKeys.destroy(stored().get(1).object());
    assertThat(merged()).isEqualTo(new Done(0, 0, 1));
    assertThat(stored()).allMatch(isUnmerged());
    assertThat(recordings.objectStore.names()).hasSize(3);
  }

  @Test
  void a_node_that_was_too_slow_changes_nothing_and_leaves_nothing() throws IOException {
    whole.upload(3);
    List<String> before = whole.bodies();
    recordings.watch.before(
        "MergeQueue.commit",
        () -> {
          recordings.clock.move(SessionMerge.LEASE);
          assertThat(recordings.merge().next()).contains(new Done(1, 3, 0));
        });
    assertThat(merged()).isEqualTo(Done.NOTHING);
    assertThat(recordings.objectStore.names()).hasSize(1);
    assertThat(whole.bodies()).isEqualTo(before);
  }

  @Test
  void a_step_that_outlasts_the_lease_wastes_nothing_if_nobody_took_over() throws IOException {
    whole.upload(3);
    recordings.watch.after("SegmentStore.write", () -> recordings.clock.move(SessionMerge.LEASE));
    assertThat(merged()).isEqualTo(new Done(1, 3, 0));
    assertThat(stored()).allMatch(isUnmerged().negate());
  }

  @Test
  void what_cannot_be_discarded_either_does_not_hide_why_it_had_to_go() throws IOException {
    whole.upload(3);
    recordings.watch.after(
        "SegmentStore.write",
        () -> {
          recordings.watch.before("SegmentStore.open", SessionMergeTest::spoil);
          recordings.watch.before("ObjectKeyStore.destroy", SessionMergeTest::spoil);
        });
    assertThatThrownBy(this::merged)
        .isInstanceOf(IndexUnavailable.class)
        .satisfies(wrong -> assertThat(wrong.getSuppressed()).hasSize(1));
  }

  @Test
  void a_slow_store_costs_no_turn_as_long_as_it_goes_on() throws IOException {
    whole.upload(6);
    List<String> before = whole.bodies();
    openSlowly();
    assertThat(merged()).isEqualTo(new Done(1, 6, 0));
    assertThat(whole.bodies()).isEqualTo(before);
  }

  @Test
  void a_replay_that_began_before_the_merge_goes_on_after_it() throws IOException {
    whole.upload(6);
    List<String> before = whole.bodies();
    List<StoredSegment> listed = stored();
    merged();
    assertThat(whole.bodies(listed)).isEqualTo(before);
  }

  @Test
  void a_segment_that_is_really_gone_is_not_looked_for_for_ever() throws IOException {
    whole.upload(2);
    merged();
    ObjectId object = stored().get(0).object();
    recordings.objectKeys.destroy(object);
    assertThatThrownBy(whole::bodies).isInstanceOf(SealBroken.class);
  }

  @Test
  void two_nodes_never_have_one_session() throws IOException {
    whole.upload(3);
    recordings.clock.move(IdleLimit.USUAL.value());
    Optional<Turn> other =
        recordings.mergeQueue.take(
            recordings.clock.instant(), recordings.clock.instant().plus(SessionMerge.LEASE));
    assertThat(other).isPresent();
    assertThat(recordings.merge().next()).isEmpty();
  }

  private void openSlowly() {
    recordings.watch.after(
        "SegmentStore.open",
        () -> {
          recordings.clock.move(SessionMerge.LEASE.multipliedBy(2).dividedBy(3));
          openSlowly();
        });
  }

  private Done merged() {
    recordings.clock.move(IdleLimit.USUAL.value());
    return recordings.merge().next().orElseThrow();
  }

  private List<StoredSegment> stored() {
    return recordings.segments.segments(session.session());
  }

  private long objectLength(ObjectName name) throws IOException {
    return recordings.objectStore.open(name).readAllBytes().length;
  }

  private static void spoil() {
    throw new IndexUnavailable("down");
  }

  private static Predicate<StoredSegment> isUnmerged() {
    return segment -> segment.frame().isEmpty();
  }
}
