package io.replayvault.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.in.AppendSegment.Outcome;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.StoredSegment;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every port that an upload calls fails once, before its effect and after it. */
final class AppendSegmentOutageTest {
  private static final String FIRST = "0 page /quote";
  private static final String SECOND = "9 page /basket\n10 mark sent";

  private final Recordings recordings = new Recordings();
  private final Opened session = recordings.session(recordings.site("Shop"));

  @Test
  void an_upload_calls_these_ports() throws IOException {
    assertThat(callsOfAnUpload())
        .contains(
            "SessionIndex.find",
            "Sites.find",
            "SegmentIndex.digest",
            "SegmentStore.write",
            "ObjectKeyStore.save",
            "LabelStore.addIfAbsent",
            "SegmentIndex.commit");
  }

  @Test
  void a_failure_before_any_step_loses_nothing_and_a_retry_mends_it() throws IOException {
    for (String call : callsOfAnUpload()) {
      new AppendSegmentOutageTest().outage(call, true);
    }
  }

  @Test
  void a_failure_after_any_step_loses_nothing_and_a_retry_mends_it() throws IOException {
    for (String call : callsOfAnUpload()) {
      new AppendSegmentOutageTest().outage(call, false);
    }
  }

  private List<String> callsOfAnUpload() throws IOException {
    recordings.upload(session, 0, FIRST);
    recordings.clock.move(RecentFinds.KEPT);
    recordings.watch.forget();
    recordings.upload(session, 1, SECOND);
    return recordings.watch.calls().stream().distinct().toList();
  }

  private void outage(String call, boolean before) throws IOException {
    recordings.upload(session, 0, FIRST);
    recordings.clock.move(RecentFinds.KEPT);
    recordings.watch.forget();
    if (before) {
      recordings.watch.before(call, Outage::strike);
    } else {
      recordings.watch.after(call, Outage::strike);
    }
    assertThatThrownBy(() -> recordings.upload(session, 1, SECOND))
        .as("%s is not acknowledged", call)
        .isInstanceOf(Outage.class);
    assertThat(replayed(0)).as("acknowledged before the outage of %s", call).isEqualTo(FIRST);
    assertThat(recordings.upload(session, 1, SECOND))
        .as("a retry after the outage of %s", call)
        .isEqualTo(new Outcome.Stored());
    recordings.clock.move(OrphanSweep.GRACE.plus(Duration.ofMillis(1)));
    recordings.sweep.sweep(() -> false);
    assertThat(recordings.objectStore.names()).as("objects after %s", call).hasSize(2);
    assertThat(replayed(0)).as("first after %s and a sweep", call).isEqualTo(FIRST);
    assertThat(replayed(1)).as("second after %s and a sweep", call).isEqualTo(SECOND);
  }

  private String replayed(int segment) throws IOException {
    Session opened = recordings.sessions.find(session.session()).orElseThrow().session();
    StoredSegment stored = recordings.segments.segments(session.session()).get(segment);
    try (InputStream body = recordings.objects.open(opened, stored.object())) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }
}
