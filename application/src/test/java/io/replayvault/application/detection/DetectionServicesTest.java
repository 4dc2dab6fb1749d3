package io.replayvault.application.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.detection.in.AcknowledgeAlert;
import io.replayvault.application.detection.in.ListAlerts;
import io.replayvault.application.detection.out.Alerts;
import io.replayvault.application.detection.out.DetectionProgress.Reading;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import io.replayvault.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people do about alerts, the policy and decoys, each on the audit log first. */
final class DetectionServicesTest {
  private final DetectionRoom room = new DetectionRoom();
  private final Caller admin =
      room.office.added(room.office.account, Role.ADMIN_USER, Standing.USUAL);
  private final Caller auditor = room.office.staff(Duty.AUDITOR);
  private final Caller viewer =
      room.office.added(room.office.account, Role.STANDARD_USER, Standing.USUAL);
  private final ListAlertsService list =
      new ListAlertsService(room.detections, room.office.people, room.office.guard);
  private final AcknowledgeAlertService acknowledge =
      new AcknowledgeAlertService(
          room.detections, room.office.people, room.office.guard, room.clock);
  private final ChooseDetectionPolicyService policy =
      new ChooseDetectionPolicyService(room.policies, room.office.guard);

  @Test
  void alerts_are_listed_to_admin_users_and_auditors_alone() {
    raise();
    ListAlerts.Query query = new ListAlerts.Query(true, Optional.empty(), 10);
    assertThat(allowed(list.list(admin, query)).alerts()).hasSize(1);
    assertThat(allowed(list.list(auditor, query)).open()).isEqualTo(1);
    assertThat(list.list(viewer, query)).isInstanceOf(Guarded.Refused.class);
    assertThat(room.office.lastEntry().action()).isEqualTo(AuditAction.ALERT_LIST);
    assertThat(room.office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void an_alert_is_acknowledged_by_an_admin_user_and_by_no_auditor() {
    Alert alert = raise();
    AcknowledgeAlert.Command command = new AcknowledgeAlert.Command(alert.id(), "a drill");
    assertThat(acknowledge.acknowledge(auditor, command)).isInstanceOf(Guarded.Refused.class);
    assertThat(allowed(acknowledge.acknowledge(admin, command)))
        .isInstanceOfSatisfying(
            AcknowledgeAlert.Outcome.Acknowledged.class,
            done ->
                assertThat(done.alert().acknowledged().orElseThrow().note()).isEqualTo("a drill"));
    assertThat(room.office.lastEntry().subject()).isEqualTo("alert:" + alert.id());
  }

  /** Whoever took over a sign-in would call the alert about it a false one. */
  @Test
  void nobody_acknowledges_an_alert_about_themselves_while_another_admin_user_can() {
    Alert about = aboutThe(admin);
    AcknowledgeAlert.Command command = new AcknowledgeAlert.Command(about.id(), "it was me");
    Caller other = room.office.added(room.office.account, Role.ADMIN_USER, Standing.USUAL);
    assertThat(allowed(acknowledge.acknowledge(admin, command)))
        .isEqualTo(new AcknowledgeAlert.Outcome.AboutCaller());
    assertThat(room.office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(room.detections.find(room.office.account, about.id()).orElseThrow().acknowledged())
        .isEmpty();
    assertThat(allowed(acknowledge.acknowledge(other, command)))
        .isInstanceOf(AcknowledgeAlert.Outcome.Acknowledged.class);
  }

  /** Else a lock that comes after it would keep nobody out. */
  @Test
  void who_is_alone_acknowledges_an_alert_about_themselves_only_after_its_response() {
    Caller alone = room.office.contact;
    room.office.people.place(
        new Person(
            admin.person().id(),
            room.office.account,
            admin.person().name(),
            admin.person().email(),
            Role.STANDARD_USER,
            new Scope.WholeAccount()));
    Alert about = aboutThe(alone);
    AcknowledgeAlert.Command command = new AcknowledgeAlert.Command(about.id(), "it was me");
    assertThat(allowed(acknowledge.acknowledge(alone, command)))
        .isEqualTo(new AcknowledgeAlert.Outcome.AboutCaller());
    room.detections.answered(about, Response.LOCK, Set.of(), room.clock.instant());
    assertThat(allowed(acknowledge.acknowledge(alone, command)))
        .isInstanceOf(AcknowledgeAlert.Outcome.Acknowledged.class);
  }

  @Test
  void anothers_alert_is_refused_as_one_that_is_not_there() {
    Alert alert = Alerts.spraying(Fresh.account(), 3);
    room.detections.keep(new Reading(0, 3, Map.of(), List.of(alert)));
    assertThat(acknowledge.acknowledge(admin, new AcknowledgeAlert.Command(alert.id(), "")))
        .isInstanceOf(Guarded.Refused.class);
    assertThat(room.office.lastEntry().detail()).isEqualTo("absent");
  }

  @Test
  void a_changed_policy_is_on_the_log_with_all_that_it_says() {
    DetectionPolicy strict = DetectionPolicy.USUAL.with(DetectionRule.NEW_PLACE, Response.LOCK);
    assertThat(policy.set(auditor, strict)).isInstanceOf(Guarded.Refused.class);
    assertThat(allowed(policy.set(admin, strict))).isEqualTo(strict);
    assertThat(room.office.lastEntry().detail())
        .contains("NEW_PLACE=LOCK", "replays 30", "exports 5", "07-20 days 12345 UTC");
    assertThat(allowed(policy.read(auditor))).isEqualTo(strict);
  }

  @Test
  void a_session_is_marked_by_admin_users_of_its_account_alone() {
    SessionId session = room.office.world.session(room.office.world.site("Shop")).session();
    KeepDecoysService decoys =
        new KeepDecoysService(
            room.decoys, room.office.world.sessions, room.office.guard, room.clock);
    assertThat(decoys.mark(auditor, session)).isInstanceOf(Guarded.Refused.class);
    assertThat(decoys.mark(admin, Fresh.session())).isInstanceOf(Guarded.Refused.class);
    Caller foreigner = room.office.added(Fresh.account(), Role.ADMIN_USER, Standing.USUAL);
    assertThat(decoys.mark(foreigner, session)).isInstanceOf(Guarded.Refused.class);
    assertThat(allowed(decoys.mark(admin, session)).session()).isEqualTo(session);
    assertThat(allowed(decoys.list(auditor))).hasSize(1);
    assertThat(decoys.unmark(foreigner, session)).isInstanceOf(Guarded.Refused.class);
    assertThat(allowed(decoys.unmark(admin, session)).session()).isEqualTo(session);
    assertThat(allowed(decoys.list(admin))).isEmpty();
  }

  private Alert aboutThe(Caller person) {
    Alert other = Alerts.aboutSomebody(room.office.account, 1, DetectionRule.NEW_PLACE);
    Alert alert =
        new Alert(
            other.id(),
            other.account(),
            other.rule(),
            other.severity(),
            Optional.of(person.person().id()),
            other.at(),
            other.reason(),
            other.records());
    room.detections.keep(new Reading(0, 1, Map.of(), List.of(alert)));
    return alert;
  }

  private Alert raise() {
    Alert alert = Alerts.aboutSomebody(room.office.account, 1, DetectionRule.NEW_PLACE);
    room.detections.keep(new Reading(0, 1, Map.of(), List.of(alert)));
    return alert;
  }

  private static <T> T allowed(Guarded<T> answer) {
    return switch (answer) {
      case Guarded.Allowed<T>(T value) -> value;
      case Guarded.Refused<T> refused -> throw new AssertionError("refused");
    };
  }
}
