package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.out.InMemoryAddressLists;
import io.replayvault.application.account.ChooseDefaultsService;
import io.replayvault.application.account.in.ChooseDefaults;
import io.replayvault.application.account.in.ChooseDefaults.Command;
import io.replayvault.application.account.out.InMemoryPersonDefaults;
import io.replayvault.application.detection.out.Alerts;
import io.replayvault.application.detection.out.DetectionProgress.Reading;
import io.replayvault.application.fixtures.AddressesFor;
import io.replayvault.application.fixtures.Doors;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.SupportRoom;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.SupportGrant;
import io.replayvault.domain.access.SupportGrantState;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.Alert;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clause H5: an account closes itself to whom it cannot lock, until somebody there looked. */
final class KeptOutTest {
  private static final Scope ALL = new Scope.WholeAccount();

  private final SupportRoom room = new SupportRoom();

  @Test
  void an_alert_that_locks_ends_what_support_does_under_a_grant() {
    SupportGrant grant = room.granted(ALL);
    assertThat(room.under(grant.id())).isPresent();
    Alert alert = answered(room.support.person().id(), Response.LOCK);
    assertThat(room.under(grant.id())).isEmpty();
    assertThat(room.under(room.granted(ALL).id())).as("nor under another grant").isEmpty();
    acknowledge(alert);
    assertThat(room.under(grant.id())).isPresent();
  }

  @Test
  void break_glass_is_no_way_around_it() {
    SupportGrant opened =
        SupportGrant.breakGlass(
            Fresh.supportGrant(),
            room.office.account,
            room.support.person().id(),
            room.clock.instant(),
            room.wish(ALL));
    room.grants.keep(opened);
    assertThat(opened.state()).isEqualTo(SupportGrantState.GRANTED);
    assertThat(room.under(opened.id())).isPresent();
    answered(room.support.person().id(), Response.LOCK);
    assertThat(room.under(opened.id())).isEmpty();
  }

  /** They end its sign-ins: who comes back proved every factor anew. */
  @ParameterizedTest
  @EnumSource(names = {"ALERT", "END_SIGN_INS"})
  void what_locks_nobody_keeps_nobody_out(Response done) {
    SupportGrant grant = room.granted(ALL);
    answered(room.support.person().id(), done);
    assertThat(room.under(grant.id())).isPresent();
  }

  @Test
  void nobody_else_is_kept_out_and_of_no_other_account() {
    SupportGrant grant = room.granted(ALL);
    answered(Fresh.person(), Response.LOCK);
    answered(Fresh.account(), room.support.person().id(), Response.LOCK);
    assertThat(room.under(grant.id())).isPresent();
  }

  @Test
  void a_guest_is_nobody_in_the_account_until_somebody_acknowledged_it() {
    Caller guest = room.office.added(Fresh.account(), Role.STANDARD_USER, Standing.USUAL);
    placed(guest);
    assertThat(entered(guest)).isInstanceOf(Guarded.Allowed.class);
    Alert alert = answered(guest.person().id(), Response.LOCK);
    assertThat(entered(guest)).isInstanceOf(Guarded.Refused.class);
    assertThat(room.office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    acknowledge(alert);
    assertThat(entered(guest)).isInstanceOf(Guarded.Allowed.class);
  }

  @Test
  void a_guest_does_not_come_in_by_making_the_account_their_default() {
    Caller guest = room.office.added(Fresh.account(), Role.STANDARD_USER, Standing.USUAL);
    placed(guest);
    ChooseDefaults defaults = defaults();
    Command here = new Command(room.office.account, Optional.empty());
    Command home = new Command(guest.person().account(), Optional.empty());
    Alert alert = answered(guest.person().id(), Response.LOCK);
    assertThat(defaults.choose(guest, here)).isEqualTo(new ChooseDefaults.Outcome.Absent());
    assertThat(room.office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(defaults.choose(guest, home)).isEqualTo(new ChooseDefaults.Outcome.Chosen());
    acknowledge(alert);
    assertThat(defaults.choose(guest, here)).isEqualTo(new ChooseDefaults.Outcome.Chosen());
  }

  /** Else whoever has a password could go where the account cannot lock them any more. */
  @Test
  void nobody_changes_their_default_account_while_an_alert_of_it_waits_for_its_response() {
    Caller guest = room.office.added(Fresh.account(), Role.STANDARD_USER, Standing.USUAL);
    placed(guest);
    ChooseDefaults defaults = defaults();
    Command here = new Command(room.office.account, Optional.empty());
    Alert left = raised(guest.person().account(), guest.person().id());
    assertThat(defaults.choose(guest, here)).isEqualTo(new ChooseDefaults.Outcome.Absent());
    room.detections.answered(left, Response.ALERT, Set.of(), room.clock.instant());
    Alert chosen = raised(room.office.account, guest.person().id());
    assertThat(defaults.choose(guest, here)).isEqualTo(new ChooseDefaults.Outcome.Absent());
    room.detections.answered(chosen, Response.ALERT, Set.of(), room.clock.instant());
    assertThat(defaults.choose(guest, here)).isEqualTo(new ChooseDefaults.Outcome.Chosen());
  }

  private ChooseDefaults defaults() {
    return new ChooseDefaultsService(
        new InMemoryPersonDefaults(room.office.people),
        room.detections,
        room.detections,
        room.office.records,
        room.clock);
  }

  private void placed(Caller guest) {
    room.office.people.place(
        new Person(
            guest.person().id(),
            room.office.account,
            guest.person().name(),
            guest.person().email(),
            Role.STANDARD_USER,
            ALL));
  }

  private Guarded<Caller> entered(Caller guest) {
    return new ActInAccountService(
            new ActingIn(room.office.people),
            new Doors().factors.requirement,
            room.signIns,
            AddressesFor.gate(new InMemoryAddressLists(), room.office.records, room.clock),
            room.detections,
            room.office.records,
            room.clock)
        .act(guest, room.office.account);
  }

  private Alert answered(PersonId person, Response done) {
    return answered(room.office.account, person, done);
  }

  private Alert answered(AccountId account, PersonId person, Response done) {
    Alert alert = raised(account, person);
    room.detections.answered(alert, done, Set.of(), room.clock.instant());
    return alert;
  }

  private Alert raised(AccountId account, PersonId person) {
    long upTo = room.detections.read().upTo();
    Alert raised = Alerts.aboutSomebody(account, upTo + 1, DetectionRule.DECOY_OPENED);
    Alert alert =
        new Alert(
            raised.id(),
            account,
            raised.rule(),
            raised.severity(),
            Optional.of(person),
            raised.at(),
            raised.reason(),
            raised.records());
    room.detections.keep(new Reading(upTo, upTo + 1, Map.of(), List.of(alert)));
    return alert;
  }

  private void acknowledge(Alert alert) {
    room.detections.acknowledge(
        alert.account(),
        alert.id(),
        new Acknowledgement(room.office.contact.person().id(), room.clock.instant(), "Agreed"));
  }
}
