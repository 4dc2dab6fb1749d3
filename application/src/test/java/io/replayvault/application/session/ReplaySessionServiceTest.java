package io.replayvault.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.in.ReplaySession.Events;
import io.replayvault.application.session.out.LineSegments;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReplaySessionServiceTest {
  private final Recordings recordings = new Recordings();
  private final Site shop = recordings.site("Shop");
  private final Opened session = recordings.session(shop);
  private final Caller admin = Callers.admin(recordings.account);
  private final ReplaySession replay =
      new ReplaySessionService(
          recordings.sight,
          new WatchableEvents(
              recordings.sight, recordings.segments, recordings.bodies, new LineSegments()),
          recordings.guard);

  @BeforeEach
  void three_segments_are_there() throws IOException {
    recordings.upload(session, 0, "0 click a\n9 click b");
    recordings.upload(session, 1, "10 click c\n19 click d");
    recordings.upload(session, 2, "20 click e");
    recordings.watch.forget();
  }

  @Test
  void delivers_the_events_of_the_range_in_order() throws IOException {
    assertThat(delivered(admin, range(9, 20))).isEqualTo("9 click b\n10 click c\n19 click d\n");
    assertThat(delivered(admin, range(20, 1000))).isEqualTo("20 click e\n");
    assertThat(delivered(admin, range(1000, 2000))).isEmpty();
  }

  @Test
  void opens_the_segments_that_the_range_touches_and_no_other() throws IOException {
    delivered(admin, range(11, 15));
    assertThat(recordings.watch.calls()).containsOnlyOnce("SegmentStore.open");
  }

  @Test
  void the_record_is_on_the_log_before_the_first_byte() throws IOException {
    delivered(admin, range(0, 1000));
    assertThat(recordings.watch.calls())
        .containsSubsequence("AuditLog.append", "SegmentIndex.segments", "SegmentStore.open");
    AuditEntry entry = lastEntry();
    assertThat(entry.action()).isEqualTo(AuditAction.SESSION_REPLAY);
    assertThat(entry.subject()).isEqualTo("session:" + session.session());
    assertThat(entry.actor()).contains(admin.person().id());
    assertThat(entry.detail())
        .isEqualTo("window 2026-11-24T09:00:00.123Z/2026-11-24T09:00:20.124Z policy 1");
  }

  @Test
  void no_more_is_delivered_than_the_record_says() throws IOException {
    recordings.watch.before("AuditLog.append", () -> upload(3, "12 click between\n25 click after"));
    assertThat(delivered(admin, range(9, 1000)))
        .isEqualTo("9 click b\n10 click c\n19 click d\n20 click e\n12 click between\n");
    assertThat(lastEntry().detail())
        .isEqualTo("window 2026-11-24T09:00:09.123Z/2026-11-24T09:00:20.124Z policy 1");
    assertThat(delivered(admin, range(1000, 2000))).isEmpty();
    assertThat(lastEntry().detail())
        .isEqualTo("window 2026-11-24T09:16:40.123Z/2026-11-24T09:16:40.123Z policy 1");
  }

  @Test
  void the_record_names_the_policy_that_the_session_was_recorded_under() throws IOException {
    Site other = recordings.site("Other shop");
    recordings.publish(other, 2);
    Opened second = recordings.session(other, 2);
    recordings.upload(second, 0, "0 click a\n9 click b");
    recordings.publish(other, 3);
    assertThat(replay.replay(admin, second.session(), range(0, 10)))
        .isInstanceOf(Guarded.Allowed.class);
    assertThat(lastEntry().detail()).endsWith(" policy 2");
  }

  @Test
  void nothing_is_opened_when_the_log_is_away() {
    recordings.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> replay.replay(admin, session.session(), range(0, 10)))
        .isInstanceOf(Outage.class);
    assertThat(recordings.watch.calls()).containsExactly("SessionIndex.find", "AuditLog.append");
  }

  @Test
  void nothing_is_opened_for_who_may_not() {
    assertRefused(Callers.of(recordings.account, Role.ALERT_RECEIVER, new Scope.WholeAccount()));
    assertRefused(
        Callers.of(recordings.account, Role.ADMIN_USER, new Scope.OnlySites(Set.of(Fresh.site()))));
    assertRefused(Callers.admin(Fresh.account()));
    assertThat(recordings.watch.calls()).doesNotContain("SegmentStore.open", "ObjectKeyStore.find");
  }

  @Test
  void a_session_that_never_was_is_refused_and_recorded_too() {
    assertThat(replay.replay(admin, Fresh.session(), range(0, 10)))
        .isInstanceOf(Guarded.Refused.class);
    assertThat(lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(lastEntry().account()).contains(recordings.account);
  }

  @Test
  void a_segment_whose_key_was_destroyed_does_not_open() {
    recordings.objectKeys.destroy(recordings.segments.segments(session.session()).get(1).object());
    assertThatThrownBy(() -> delivered(admin, range(0, 1000))).isInstanceOf(SealBroken.class);
  }

  private void upload(int number, String events) {
    try {
      recordings.upload(session, number, events);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertRefused(Caller caller) {
    assertThat(replay.replay(caller, session.session(), range(0, 10)))
        .isEqualTo(new Guarded.Refused<Events>());
    assertThat(lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  private String delivered(Caller caller, TimeRange range) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    switch (replay.replay(caller, session.session(), range)) {
      case Guarded.Allowed<Events> allowed -> allowed.value().writeTo(lines);
      case Guarded.Refused<Events> refused -> throw new AssertionError("refused");
    }
    return lines.toString(UTF_8);
  }

  private AuditEntry lastEntry() {
    return recordings.auditLog.records().get(recordings.auditLog.records().size() - 1).entry();
  }

  private static TimeRange range(int from, int to) {
    return new TimeRange(Sessions.START.plusSeconds(from), Sessions.START.plusSeconds(to));
  }
}
