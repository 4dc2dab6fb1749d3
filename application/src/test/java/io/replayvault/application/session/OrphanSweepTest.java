package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.OrphanSweep.Swept;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.ObjectId;
import java.io.IOException;
import java.time.Duration;
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
    assertThat(recordings.sweep.sweep()).isEqualTo(new Swept(0, 0));
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
    assertThat(recordings.sweep.sweep()).isEqualTo(new Swept(0, 0));
    assertThat(recordings.objectStore.names()).hasSize(1);
    assertThat(recordings.keyRoom.objectKeyStore.find(committed())).isPresent();
  }

  @Test
  void a_second_sweep_finds_nothing() {
    failing("SegmentIndex.commit");
    swept();
    assertThat(recordings.sweep.sweep()).isEqualTo(new Swept(0, 0));
  }

  @Test
  void nothing_is_swept_when_the_index_cannot_be_asked() {
    failing("SegmentIndex.commit");
    recordings.clock.move(OrphanSweep.GRACE.plusMillis(1));
    recordings.watch.before("SegmentIndex.refersTo", Outage::strike);
    assertThatThrownBy(recordings.sweep::sweep).isInstanceOf(Outage.class);
    assertThat(recordings.objectStore.names()).hasSize(2);
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
    return recordings.sweep.sweep();
  }

  private ObjectId committed() {
    return recordings.segments.segments(session.session()).get(0).object();
  }
}
