package io.replayvault.application.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.access.KeepServiceTokensService;
import io.replayvault.application.access.RecogniseServiceTokenService;
import io.replayvault.application.access.TokenMakers;
import io.replayvault.application.access.in.KeepServiceTokens;
import io.replayvault.application.access.in.KeepServiceTokens.Command;
import io.replayvault.application.access.in.KeepServiceTokens.Outcome;
import io.replayvault.application.access.in.RecordRefusals.About;
import io.replayvault.application.access.in.RecordRefusals.Refused;
import io.replayvault.application.access.out.InMemoryAddressLists;
import io.replayvault.application.access.out.InMemoryServiceTokens;
import io.replayvault.application.access.out.ServiceTokens;
import io.replayvault.application.fixtures.AddressesFor;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.ServiceToken;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.detection.Acknowledgement;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.Decoy;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.DetectionRule;
import io.replayvault.domain.detection.Response;
import io.replayvault.domain.session.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clause H5: what an alert takes from a person it takes from the programs that act for them. */
final class TokensUnderAlertTest {
  private final DetectionRoom room = new DetectionRoom();
  private final SessionId decoy = Fresh.session();
  private final ServiceTokens tokens = new InMemoryServiceTokens(room.office.groups);
  private final List<Refused> refusals = new ArrayList<>();
  private final Caller maker = room.office.contact;
  private final RecogniseServiceTokenService recognise =
      new RecogniseServiceTokenService(
          tokens,
          new TokenMakers(room.office.people, room.lockouts, room.detections),
          (person, signIn, request) -> Optional.empty(),
          AddressesFor.gate(new InMemoryAddressLists(), room.office.records, room.clock),
          refusals::add,
          room.office.records,
          room.clock);
  private final Outcome.Made made = made(maker);

  @ParameterizedTest
  @EnumSource(names = {"ASK_FACTOR", "END_SIGN_INS", "LOCK"})
  void whatever_an_alert_does_to_a_person_their_tokens_are_refused_from_then_on(Response chosen) {
    Caller program = shown(made).orElseThrow();
    openedBy(maker, chosen);
    assertThat(shown(made)).isEmpty();
    assertThat(again(program)).as("within a request that has begun").isEmpty();
    assertThat(refusals)
        .extracting(Refused::about)
        .containsExactly(
            new About.Token(
                made.token().id(), room.office.account, Optional.of(maker.person().id())));
  }

  @Test
  void it_is_the_same_where_the_token_itself_did_it() {
    openedBy(shown(made).orElseThrow(), Response.LOCK);
    assertThat(shown(made)).isEmpty();
  }

  @Test
  void an_alert_that_does_nothing_stops_no_program() {
    openedBy(maker, Response.ALERT);
    assertThat(room.alerts()).hasSize(1);
    assertThat(shown(made)).isPresent();
    assertThat(refusals).isEmpty();
  }

  @Test
  void nobody_elses_tokens_are_refused() {
    Outcome.Made others =
        made(room.office.added(room.office.account, Role.ADMIN_USER, Standing.USUAL));
    openedBy(maker, Response.LOCK);
    assertThat(shown(others)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"ASK_FACTOR", "END_SIGN_INS"})
  void they_count_again_once_somebody_acknowledged_the_alert(Response chosen) {
    openedBy(maker, chosen);
    acknowledge();
    assertThat(shown(made)).isPresent();
  }

  @Test
  void those_of_whom_an_alert_locked_wait_for_the_reset_of_their_password_too() {
    openedBy(maker, Response.LOCK);
    acknowledge();
    assertThat(shown(made)).isEmpty();
    room.lockouts.clear(maker.person().id());
    assertThat(shown(made)).isPresent();
  }

  @Test
  void a_reset_alone_does_not_clear_what_nobody_looked_at() {
    openedBy(maker, Response.LOCK);
    room.lockouts.clear(maker.person().id());
    assertThat(shown(made)).isEmpty();
  }

  /** Clause F10: else whoever knows an address could stop a program by guessing. */
  @Test
  void who_is_locked_by_wrong_guesses_keeps_their_tokens() {
    PersonId person = maker.person().id();
    for (int i = 0; i < LockoutPolicy.USUAL.threshold() + 1; i++) {
      room.lockouts.admit(person, LockoutPolicy.USUAL, room.clock.instant());
    }
    assertThat(room.lockouts.locked(person, LockoutPolicy.USUAL)).isPresent();
    assertThat(shown(made)).isPresent();
  }

  @Test
  void guesses_at_whom_an_alert_locked_do_not_give_their_tokens_back() {
    openedBy(maker, Response.LOCK);
    acknowledge();
    for (int i = 0; i < LockoutPolicy.USUAL.threshold() + 1; i++) {
      room.lockouts.admit(maker.person().id(), LockoutPolicy.USUAL, room.clock.instant());
    }
    assertThat(shown(made)).isEmpty();
  }

  /** Somebody whose default account is another is locked by none of this account's alerts. */
  @Test
  void a_guests_tokens_are_refused_in_this_account_and_in_no_other() {
    Caller guest = room.office.added(Fresh.account(), Role.ADMIN_USER, Standing.USUAL);
    Person here =
        new Person(
            guest.person().id(),
            room.office.account,
            guest.person().name(),
            guest.person().email(),
            Role.ADMIN_USER,
            guest.person().scope());
    room.office.people.place(here);
    Caller caller = new Caller(here, guest.signIn(), guest.request());
    Outcome.Made inHere = made(caller);
    Outcome.Made atHome = made(guest);
    openedBy(caller, Response.LOCK);
    assertThat(shown(inHere)).isEmpty();
    assertThat(shown(atHome)).isPresent();
  }

  private void openedBy(Caller caller, Response response) {
    room.policies.set(
        room.office.account, DetectionPolicy.USUAL.with(DetectionRule.DECOY_OPENED, response));
    room.decoys.mark(
        new Decoy(room.office.account, decoy, Fresh.person(), room.clock.instant().minusMillis(1)));
    room.look(caller, decoy);
    room.run();
  }

  private void acknowledge() {
    AlertId alert = room.alerts().getFirst().alert().id();
    room.detections.acknowledge(
        room.office.account,
        alert,
        new Acknowledgement(Fresh.person(), room.clock.instant(), "It was a drill"));
  }

  private Outcome.Made made(Caller by) {
    KeepServiceTokens keep =
        new KeepServiceTokensService(
            tokens,
            room.office.people,
            room.office.sites,
            PermissionTable.USUAL,
            room.office.guard,
            room.office.world.keyRoom.chance,
            room.clock);
    Command command =
        new Command(
            "Nightly",
            Set.of(Permission.AUDIT_READ),
            new Scope.WholeAccount(),
            ServiceToken.Life.USUAL);
    Guarded<Outcome> answer = keep.make(by, command);
    return (Outcome.Made) ((Guarded.Allowed<Outcome>) answer).value();
  }

  private Optional<Caller> shown(Outcome.Made token) {
    return recognise.recognise(token.text().reveal(), Callers.REQUEST);
  }

  private Optional<Caller> again(Caller caller) {
    return recognise.resolve(caller.person().id(), caller.signIn(), caller.request());
  }
}
