package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.session.IdleLimit;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every call of a port that a merge makes fails once, before its effect and after it. */
final class SessionMergeOutageTest {
  private static final int SEGMENTS = 4;

  private final Recordings recordings = new Recordings();
  private final Opened session = recordings.session(recordings.site("Shop"));
  private final WholeSession whole = new WholeSession(recordings, session);

  @Test
  void a_merge_calls_these_ports() throws IOException {
    assertThat(callsOfAMerge())
        .contains(
            "MergeQueue.take",
            "SessionIndex.find",
            "MergeQueue.unmerged",
            "SegmentStore.open",
            "SegmentStore.write",
            "ObjectKeyStore.save",
            "MergeQueue.commit",
            "ObjectKeyStore.destroy",
            "SegmentStore.delete",
            "MergeQueue.again");
  }

  @Test
  void a_crash_before_any_step_loses_nothing_and_the_next_run_finishes() throws IOException {
    for (String call : callsOfAMerge()) {
      new SessionMergeOutageTest().crash(call, true);
    }
  }

  @Test
  void a_crash_after_any_step_loses_nothing_and_the_next_run_finishes() throws IOException {
    for (String call : callsOfAMerge()) {
      new SessionMergeOutageTest().crash(call, false);
    }
  }

  private List<String> callsOfAMerge() throws IOException {
    closed();
    recordings.watch.forget();
    recordings.merge().next();
    return recordings.watch.calls().stream().distinct().toList();
  }

  private void crash(String call, boolean before) throws IOException {
    closed();
    List<String> bodies = whole.bodies();
    recordings.watch.forget();
    if (before) {
      recordings.watch.before(call, Outage::strike);
    } else {
      recordings.watch.after(call, Outage::strike);
    }
    assertThatThrownBy(() -> recordings.merge().next()).as(call).isInstanceOf(Outage.class);
    assertThat(whole.bodies()).as("right after a crash at %s", call).isEqualTo(bodies);
    recordings.clock.move(SessionMerge.LEASE);
    recordings.merge().next();
    assertThat(whole.bodies()).as("after a crash at %s and another run", call).isEqualTo(bodies);
    recordings.clock.move(OrphanSweep.GRACE.plusMillis(1));
    recordings.sweep.sweep(() -> false);
    assertThat(whole.bodies()).as("after a crash at %s and a sweep", call).isEqualTo(bodies);
    assertThat(recordings.objectStore.names()).as("objects after a crash at %s", call).hasSize(1);
    assertThat(recordings.segments.segments(session.session()))
        .as("after a crash at %s", call)
        .allMatch(segment -> segment.frame().isPresent());
  }

  private void closed() throws IOException {
    whole.upload(SEGMENTS);
    recordings.clock.move(IdleLimit.USUAL.value());
  }
}
