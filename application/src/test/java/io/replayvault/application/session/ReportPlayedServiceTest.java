package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.in.ReportPlayed;
import io.replayvault.application.session.in.ReportPlayed.Command;
import io.replayvault.application.session.in.ReportPlayed.Outcome;
import io.replayvault.application.session.out.LineSegments;
import io.replayvault.application.session.out.LoggedWindows;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.SignIn;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.session.PlayedWindow;
import io.replayvault.domain.session.TimeRange;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A player's word counts for what was delivered, and only as its word. */
final class ReportPlayedServiceTest {
  private final Recordings recordings = new Recordings();
  private final Opened session = recordings.session(recordings.site("Shop"));
  private final Caller admin = Callers.admin(recordings.account);
  private final ReportPlayed played =
      new ReportPlayedService(
          recordings.sight,
          recordings.segments,
          new LoggedWindows(recordings.auditLog),
          recordings.guard,
          recordings.clock);

  @BeforeEach
  void two_segments_with_a_gap_between_are_there() throws IOException {
    recordings.upload(session, 0, "0 click a\n9 click b");
    recordings.upload(session, 1, "60 click c\n69 click d");
  }

  @Test
  void what_was_delivered_and_played_is_put_down_as_it_was_told() {
    deliver(0, 10);
    assertThat(report(admin, window(1, 4, 100), window(4, 9, 250))).isEqualTo(kept());
    AuditEntry entry = lastEntry();
    assertThat(entry.action()).isEqualTo(AuditAction.SESSION_PLAYED);
    assertThat(entry.outcome()).isEqualTo(AuditOutcome.ALLOWED);
    assertThat(entry.subject()).isEqualTo("session:" + session.session());
    assertThat(entry.detail())
        .isEqualTo(
            "played 2026-11-24T09:00:01.123Z/2026-11-24T09:00:04.123Z x1,"
                + " 2026-11-24T09:00:04.123Z/2026-11-24T09:00:09.123Z x2.5 policy 1");
  }

  @Test
  void it_names_the_policy_that_the_session_was_recorded_under_and_not_the_current_one()
      throws IOException {
    Site other = recordings.site("Other shop");
    recordings.publish(other, 2);
    Opened second = recordings.session(other, 2);
    recordings.upload(second, 0, "0 click a\n9 click b");
    recordings.publish(other, 3);
    deliver(second, 0, 10);
    Command command = new Command(second.session(), List.of(window(1, 4, 100)));
    assertThat(played.report(admin, command)).isEqualTo(kept());
    assertThat(lastEntry().detail())
        .isEqualTo("played 2026-11-24T09:00:01.123Z/2026-11-24T09:00:04.123Z x1 policy 2");
  }

  @Test
  void what_was_never_delivered_is_rejected_and_that_is_put_down_too() {
    assertThat(report(admin, window(1, 4, 100))).isEqualTo(neverDelivered());
    deliver(0, 5);
    assertThat(report(admin, window(1, 6, 100))).isEqualTo(neverDelivered());
    assertThat(lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    deliver(5, 10);
    assertThat(report(admin, window(1, 6, 100))).isEqualTo(kept());
  }

  @Test
  void what_was_delivered_to_somebody_else_or_too_long_ago_counts_for_nothing() {
    deliver(0, 10);
    Caller other = Callers.of(recordings.account, Role.STANDARD_USER, new Scope.WholeAccount());
    assertThat(report(other, window(1, 4, 100))).isEqualTo(neverDelivered());
    recordings.clock.move(SignIn.ABSOLUTE_LIMIT.plusMillis(1));
    assertThat(report(admin, window(1, 4, 100))).isEqualTo(neverDelivered());
  }

  @Test
  void a_stretch_without_a_segment_need_not_have_been_delivered() {
    deliver(0, 10);
    deliver(60, 70);
    assertThat(report(admin, window(5, 65, 800))).isEqualTo(kept());
  }

  @Test
  void whoever_may_not_watch_may_not_report() {
    deliver(0, 10);
    Caller receiver = Callers.of(recordings.account, Role.ALERT_RECEIVER, new Scope.WholeAccount());
    assertThat(report(receiver, window(1, 4, 100))).isEqualTo(new Guarded.Refused<Outcome>());
    assertThat(report(Callers.admin(Fresh.account()), window(1, 4, 100)))
        .isEqualTo(new Guarded.Refused<Outcome>());
    assertThat(lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void nothing_is_kept_when_the_log_is_away() {
    deliver(0, 10);
    recordings.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> report(admin, window(1, 4, 100))).isInstanceOf(Outage.class);
  }

  @Test
  void a_report_is_bounded_and_its_windows_have_length_and_a_speed() {
    PlayedWindow one = window(1, 4, 100);
    List<PlayedWindow> nine = Collections.nCopies(9, one);
    assertThatIllegalArgumentException().isThrownBy(() -> new Command(session.session(), nine));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Command(session.session(), List.of()));
    List<PlayedWindow> eight = Collections.nCopies(8, window(1, 4, 1_225));
    assertThat(PlayedWindow.text(eight, Integer.MAX_VALUE).length())
        .isLessThanOrEqualTo(AuditEntry.LONGEST);
    assertThatIllegalArgumentException().isThrownBy(() -> window(4, 4, 100));
    for (int percent : new int[] {0, -1, 1_601}) {
      assertThatIllegalArgumentException().isThrownBy(() -> window(1, 4, percent));
    }
  }

  private void deliver(int from, int to) {
    deliver(session, from, to);
  }

  private void deliver(Opened which, int from, int to) {
    new ReplaySessionService(
            recordings.sight,
            new WatchableEvents(
                recordings.sight, recordings.segments, recordings.bodies, new LineSegments()),
            recordings.guard)
        .replay(admin, which.session(), range(from, to));
    assertThat(lastEntry().action()).isEqualTo(AuditAction.SESSION_REPLAY);
  }

  private Guarded<Outcome> report(Caller caller, PlayedWindow... windows) {
    return played.report(caller, new Command(session.session(), List.of(windows)));
  }

  private static Guarded<Outcome> kept() {
    return new Guarded.Allowed<>(new Outcome.Kept());
  }

  private static Guarded<Outcome> neverDelivered() {
    return new Guarded.Allowed<>(new Outcome.NeverDelivered());
  }

  private AuditEntry lastEntry() {
    return recordings.auditLog.records().getLast().entry();
  }

  private static PlayedWindow window(int from, int to, int percent) {
    return new PlayedWindow(range(from, to), percent);
  }

  private static TimeRange range(int from, int to) {
    return new TimeRange(Sessions.START.plusSeconds(from), Sessions.START.plusSeconds(to));
  }
}
