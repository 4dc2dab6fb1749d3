package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.OrphanSweep.Swept;
import io.replayvault.application.session.in.AppendSegment.Outcome;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.StoredSegment;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OrphanSweepTest {
  private static final String LINES = "0 page /quote";

  private final Recordings recordings = new Recordings();
  private final Opened session = recordings.session(recordings.site("Shop"));

  @BeforeEach
  void a_committed_segment_is_there() throws IOException {
    recordings.upload(session, 0, LINES);
  }

  @Test
  void nothing_is_swept_within_the_grace() {
    failing("SegmentIndex.commit");
    recordings.clock.move(OrphanSweep.GRACE);
    assertThat(recordings.sweep.sweep(() -> false)).isEqualTo(new Swept(0, 0));
    assertThat(recordings.objectStore.names()).hasSize(2);
  }

  @Test
  void an_object_and_its_key_without_a_row_are_swept_after_the_grace_key_first() {
    failing("SegmentIndex.commit");
    recordings.watch.forget();
    assertThat(swept()).isEqualTo(new Swept(1, 1));
    assertThat(recordings.watch.calls())
        .containsSubsequence("ObjectKeyStore.destroy", "SegmentStore.delete");
    assertThat(recordings.objectStore.names()).hasSize(1);
  }

  @Test
  void an_object_without_a_key_is_swept_after_the_grace() {
    failing("ObjectKeyStore.save");
    assertThat(swept()).isEqualTo(new Swept(0, 1));
  }

  @Test
  void a_key_without_an_object_is_swept_after_the_grace() {
    ObjectId lost = recordings.objectKeys.newId();
    recordings.objectKeys.keep(recordings.account, lost, recordings.objectKeys.newKey());
    assertThat(swept()).isEqualTo(new Swept(1, 0));
    assertThat(recordings.keyRoom.objectKeyStore.find(lost)).isEmpty();
  }

  @Test
  void a_committed_segment_is_never_swept_however_old() throws IOException {
    recordings.clock.move(Duration.ofDays(4000));
    assertThat(recordings.sweep.sweep(() -> false)).isEqualTo(new Swept(0, 0));
    assertThat(recordings.objectStore.names()).hasSize(1);
    assertThat(recordings.keyRoom.objectKeyStore.find(committed())).isPresent();
  }

  @Test
  void an_upload_that_pauses_over_a_sweep_is_stored_under_another_object() throws IOException {
    recordings.watch.before("SegmentIndex.commit", this::swept);
    assertThat(recordings.upload(session, 1, LINES)).isEqualTo(new Outcome.Stored());
    assertEverythingOpens(2);
  }

  @Test
  void so_is_one_that_pauses_before_its_key_is_kept() throws IOException {
    recordings.watch.before("ObjectKeyStore.save", this::swept);
    assertThat(recordings.upload(session, 1, LINES)).isEqualTo(new Outcome.Stored());
    assertEverythingOpens(2);
  }

  @Test
  void an_upload_that_the_sweep_overtakes_twice_is_not_acknowledged() {
    recordings.watch.before("SegmentIndex.commit", this::sweptAndAgain);
    assertThatThrownBy(() -> recordings.upload(session, 1, LINES))
        .isInstanceOf(IndexUnavailable.class);
    assertThat(recordings.objectStore.names()).hasSize(1);
  }

  @Test
  void an_upload_that_commits_while_the_sweep_pauses_keeps_its_key() throws Exception {
    Pause upload = new Pause();
    Pause sweep = new Pause();
    recordings.watch.before("SegmentIndex.commit", upload);
    CompletableFuture<Outcome> uploaded = beside(() -> recordings.upload(session, 1, LINES));
    upload.awaitReached();
    recordings.watch.before("SegmentIndex.condemn", sweep);
    CompletableFuture<Swept> swept = beside(this::swept);
    sweep.awaitReached();
    upload.end();
    assertThat(uploaded.get(30, TimeUnit.SECONDS)).isEqualTo(new Outcome.Stored());
    sweep.end();
    assertThat(swept.get(30, TimeUnit.SECONDS)).isEqualTo(new Swept(0, 0));
    assertEverythingOpens(2);
  }

  @Test
  void a_second_sweep_finds_nothing() {
    failing("SegmentIndex.commit");
    swept();
    assertThat(recordings.sweep.sweep(() -> false)).isEqualTo(new Swept(0, 0));
  }

  @Test
  void nothing_is_swept_when_the_index_cannot_be_asked() {
    failing("SegmentIndex.commit");
    recordings.clock.move(OrphanSweep.GRACE.plusMillis(1));
    recordings.watch.before("SegmentIndex.refersTo", Outage::strike);
    assertThatThrownBy(() -> recordings.sweep.sweep(() -> false)).isInstanceOf(Outage.class);
    assertThat(recordings.objectStore.names()).hasSize(2);
  }

  @Test
  void an_object_that_cannot_be_deleted_holds_up_none_of_the_others() {
    failing("SegmentIndex.commit");
    failing("SegmentIndex.commit");
    failing("SegmentIndex.commit");
    recordings.watch.before(
        "SegmentStore.delete",
        () -> {
          throw new SegmentStoreUnavailable("stuck", new IOException("read-only"));
        });
    assertThatThrownBy(this::swept).isInstanceOf(SegmentStoreUnavailable.class).hasMessage("stuck");
    assertThat(recordings.objectStore.names()).hasSize(2);
    assertThat(recordings.sweep.sweep(() -> false)).isEqualTo(new Swept(0, 1));
    assertThat(recordings.objectStore.names()).hasSize(1);
  }

  @Test
  void a_sweep_whose_turn_is_over_stops_and_the_next_one_goes_on() {
    failing("SegmentIndex.commit");
    failing("SegmentIndex.commit");
    recordings.clock.move(OrphanSweep.GRACE.plusMillis(1));
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(() -> recordings.sweep.sweep(() -> asked.incrementAndGet() > 2))
        .isInstanceOf(OrphanSweep.CutShort.class);
    assertThat(asked).hasValue(3);
    assertThat(recordings.objectStore.names()).hasSize(3);
    recordings.sweep.sweep(() -> false);
    assertThat(recordings.objectStore.names()).hasSize(1);
  }

  @Test
  void more_keys_than_a_page_holds_are_all_swept() {
    AccountId account = recordings.account;
    for (int i = 0; i < 1001; i++) {
      recordings.objectKeys.keep(
          account, recordings.objectKeys.newId(), recordings.objectKeys.newKey());
    }
    assertThat(swept()).isEqualTo(new Swept(1001, 0));
    assertThat(recordings.keyRoom.objectKeyStore.find(committed())).isPresent();
  }

  private void failing(String call) {
    recordings.watch.before(call, Outage::strike);
    assertThatThrownBy(() -> recordings.upload(session, 1, LINES)).isInstanceOf(Outage.class);
  }

  private Swept swept() {
    recordings.clock.move(OrphanSweep.GRACE.plusMillis(1));
    return recordings.sweep.sweep(() -> false);
  }

  private void sweptAndAgain() {
    swept();
    recordings.watch.before("SegmentIndex.commit", this::swept);
  }

  private void assertEverythingOpens(int segments) throws IOException {
    Session opened = recordings.sessions.find(session.session()).orElseThrow().session();
    List<StoredSegment> stored = recordings.segments.segments(session.session());
    assertThat(stored).hasSize(segments);
    for (StoredSegment segment : stored) {
      try (InputStream body = recordings.objects.open(opened, segment.object())) {
        assertThat(body).hasContent(LINES);
      }
    }
    assertThat(recordings.objectStore.names()).hasSize(segments);
  }

  private static <T> CompletableFuture<T> beside(Callable<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                answer.complete(work.call());
              } catch (Exception e) {
                answer.completeExceptionally(e);
              }
            });
    return answer;
  }

  private ObjectId committed() {
    return recordings.segments.segments(session.session()).get(0).object();
  }

  /** Holds up whoever comes, until its end. */
  private static final class Pause implements Runnable {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public void run() {
      reached.countDown();
      await(ended);
    }

    void awaitReached() {
      await(reached);
    }

    void end() {
      ended.countDown();
    }

    private static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }
}
