package io.replayvault.application.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Figure;
import io.replayvault.domain.detection.Response;
import io.replayvault.domain.detection.WorkingHours;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LogWatchingTest {
  private final DetectionRoom room = new DetectionRoom();
  private final SessionId decoy = Fresh.session();
  private final Caller viewer =
      room.office.added(room.office.account, Role.STANDARD_USER, Standing.USUAL);

  @Test
  void a_look_at_a_decoy_raises_one_alert_which_is_on_the_log() {
    mark();
    room.look(viewer, decoy);
    room.look(viewer, decoy);
    room.run();
    assertThat(room.alerts()).hasSize(1);
    assertThat(room.alerts().getFirst().alert().rule()).isEqualTo(DetectionRule.DECOY_OPENED);
    assertThat(room.alerts().getFirst().alert().records()).containsExactly(1L);
    AuditEntry raised = room.office.lastEntry();
    assertThat(raised.action()).isEqualTo(AuditAction.ALERT_RAISE);
    assertThat(raised.subject()).isEqualTo("alert:1-DECOY_OPENED");
    assertThat(raised.detail()).contains("HIGH person:" + viewer.person().id());
    assertThat(raised.request().requestId()).as("nobody can guess it").hasSize(24);
  }

  @Test
  void looks_before_the_mark_and_at_others_decoys_raise_nothing() {
    room.look(viewer, decoy);
    room.clock.move(Duration.ofMinutes(1));
    mark();
    SessionId others = Fresh.session();
    room.decoys.mark(
        new Decoy(Fresh.account(), others, Fresh.person(), room.clock.instant().minusSeconds(9)));
    room.look(viewer, others);
    room.run();
    assertThat(room.alerts()).isEmpty();
  }

  @Test
  void to_ask_who_saw_a_decoy_is_no_look_at_it() {
    mark();
    room.does(viewer, AuditAction.AUDIT_READ, "session:" + decoy);
    room.does(viewer, AuditAction.DECOY_MARK, "session:" + decoy);
    room.run();
    assertThat(room.alerts()).isEmpty();
  }

  @Test
  void what_was_there_before_is_learned_from_and_raises_nothing() {
    DetectionRoom later = new DetectionRoom(1);
    Caller somebody = later.office.added(later.office.account, Role.STANDARD_USER, Standing.USUAL);
    later.decoys.mark(
        new Decoy(
            later.office.account, decoy, Fresh.person(), later.clock.instant().minusSeconds(9)));
    later.look(somebody, decoy);
    later.run();
    assertThat(later.alerts()).isEmpty();
    later.clock.move(Duration.ofHours(9));
    later.look(somebody, decoy);
    later.run();
    assertThat(later.alerts()).hasSize(1);
  }

  @Test
  void staff_outside_working_hours_are_told_of_with_the_accounts_time() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    int hour = room.clock.instant().atZone(tokyo).getHour();
    room.policies.set(
        room.office.account,
        DetectionPolicy.USUAL.with(new WorkingHours(tokyo, Set.of(), Math.min(hour, 22), 24)));
    room.look(room.office.staff(Duty.AUDITOR), Fresh.session());
    room.look(viewer, Fresh.session());
    room.run();
    assertThat(room.alerts()).hasSize(1);
    assertThat(room.alerts().getFirst().alert().reason())
        .containsEntry(Figure.ZONE, "Asia/Tokyo")
        .containsEntry(Figure.ACTION, "SESSION_READ");
  }

  @Test
  void a_rule_that_is_switched_off_raises_nothing() {
    mark();
    room.policies.set(
        room.office.account, DetectionPolicy.USUAL.with(DetectionRule.DECOY_OPENED, Response.OFF));
    room.look(viewer, decoy);
    room.run();
    assertThat(room.alerts()).isEmpty();
  }

  @Test
  void an_alert_that_cannot_be_recorded_is_raised_when_it_can() {
    mark();
    room.look(viewer, decoy);
    room.office.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(room::run).isInstanceOf(Outage.class);
    assertThat(room.alerts()).isEmpty();
    room.run();
    assertThat(room.alerts()).hasSize(1);
  }

  @Test
  void whoever_is_killed_before_a_look_is_kept_looks_again_and_raises_it_once() {
    mark();
    room.look(viewer, decoy);
    room.office.watch.before("DetectionProgress.keep", Outage::strike);
    assertThatThrownBy(room::run).isInstanceOf(Outage.class);
    room.run();
    room.run();
    assertThat(room.alerts()).hasSize(1);
    assertThat(room.actions()).filteredOn(AuditAction.ALERT_RAISE::equals).hasSize(2);
  }

  @Test
  void more_than_a_page_is_looked_at_to_its_end() {
    for (int i = 0; i < 1_200; i++) {
      room.look(viewer, Fresh.session());
    }
    mark();
    room.clock.move(Duration.ofSeconds(1));
    room.look(viewer, decoy);
    room.run();
    assertThat(room.alerts()).hasSize(1);
    assertThat(room.detections.read().upTo()).isEqualTo(room.office.records.last());
  }

  private void mark() {
    room.decoys.mark(
        new Decoy(room.office.account, decoy, Fresh.person(), room.clock.instant().minusMillis(1)));
  }
}
