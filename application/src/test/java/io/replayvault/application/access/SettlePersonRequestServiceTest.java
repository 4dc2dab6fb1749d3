package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.access.in.Obstacle;
import io.replayvault.application.access.in.RequestPerson;
import io.replayvault.application.access.in.SettlePersonRequest.Outcome;
import io.replayvault.application.access.in.SettlePersonRequest.Which;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Office;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonRequestId;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SettlePersonRequestServiceTest {
  private static final Terms STANDARD =
      new Terms(Role.STANDARD_USER, new Scope.WholeAccount(), Features.NONE, false);

  private final Office office = new Office();
  private final EmailAddress email = Fresh.email();

  @Test
  void who_was_asked_for_is_there_and_gets_an_invitation() {
    Which which = requested(new Wish.Add("Aiko", email, STANDARD));
    PersonRequest end = settled(office.settle.fulfil(office.success, which));
    assertThat(end.state()).isEqualTo(RequestState.FULFILLED);
    assertThat(end.settlement().orElseThrow().by()).isEqualTo(office.success.person().id());
    Person added = office.people.byEmail(email).orElseThrow().person();
    assertThat(added.account()).isEqualTo(office.account);
    assertThat(office.invitations.invited())
        .extracting(sent -> sent.person())
        .containsExactly(added.id());
    List<AuditEntry> last =
        office.records.records().stream().map(AuditRecord::entry).toList().reversed();
    assertThat(last.subList(0, 2))
        .allMatch(entry -> entry.action() == AuditAction.PERSON_ADD)
        .extracting(AuditEntry::subject)
        .containsExactly("person:" + added.id(), "person-request:" + which.request());
    assertThat(last.get(0).detail()).isEqualTo("person-request:" + which.request());
    assertThat(office.watch.calls())
        .containsSubsequence("AuditLog.append", "PersonRequests.fulfil");
  }

  @Test
  void somebody_known_elsewhere_is_added_with_the_same_answer_and_not_invited() {
    Caller elsewhere = office.added(Fresh.account(), Role.ADMIN_USER, Standing.USUAL);
    Which which = requested(new Wish.Add("Aiko", elsewhere.person().email(), STANDARD));
    PersonRequest end = settled(office.settle.fulfil(office.success, which));
    assertThat(end.state()).isEqualTo(RequestState.FULFILLED);
    assertThat(office.invitations.invited()).isEmpty();
    assertThat(office.people.of(office.account)).extracting(Person::name).contains("Aiko");
  }

  @Test
  void who_is_revoked_is_so_at_once() {
    Caller gone = office.added(office.account, Role.STANDARD_USER, Standing.USUAL);
    settled(office.settle.fulfil(office.success, requested(new Wish.Revoke(gone.person().id()))));
    assertThat(office.people.find(gone.person().id()).orElseThrow().isActive()).isFalse();
    assertThat(office.lastEntry().action()).isEqualTo(AuditAction.PERSON_REVOKE);
  }

  @Test
  void a_refusal_has_a_reason_and_changes_nobody() {
    Which which = requested(new Wish.Add("Aiko", email, STANDARD));
    PersonRequest end = settled(office.settle.refuse(office.success, which, "Not in the contract"));
    assertThat(end.state()).isEqualTo(RequestState.REFUSED);
    assertThat(end.settlement().orElseThrow().answer()).isEqualTo("Not in the contract");
    assertThat(office.people.byEmail(email)).isEmpty();
    assertThatThrownBy(() -> office.settle.refuse(office.success, which, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_contact_takes_back_what_is_open_and_nothing_else() {
    Which which = requested(new Wish.Add("Aiko", email, STANDARD));
    assertThat(settled(office.settle.withdraw(office.contact, which)).state())
        .isEqualTo(RequestState.WITHDRAWN);
    for (Guarded<Outcome> again :
        List.of(
            office.settle.withdraw(office.contact, which),
            office.settle.fulfil(office.success, which),
            office.settle.refuse(office.success, which, "late"))) {
      assertThat(again).isEqualTo(new Guarded.Allowed<>(new Outcome.Hindered(Obstacle.SETTLED)));
    }
    assertThat(office.people.byEmail(email)).isEmpty();
  }

  @Test
  void only_customer_success_fulfils() {
    Which which = requested(new Wish.Add("Aiko", email, STANDARD));
    for (Caller caller :
        List.of(
            office.contact,
            office.staff(Duty.SUPPORT),
            office.staff(Duty.OPERATOR),
            office.staff(Duty.AUDITOR))) {
      assertThat(office.settle.fulfil(caller, which)).isEqualTo(new Guarded.Refused<>());
      assertThat(office.settle.refuse(caller, which, "no")).isEqualTo(new Guarded.Refused<>());
    }
    assertThat(office.settle.withdraw(office.success, which)).isEqualTo(new Guarded.Refused<>());
    assertThat(office.people.byEmail(email)).isEmpty();
  }

  @Test
  void nobody_decides_about_themselves() {
    Which which = requested(new Wish.Add("Aiko", office.success.person().email(), STANDARD));
    assertThat(office.settle.fulfil(office.success, which))
        .isEqualTo(new Guarded.Allowed<>(new Outcome.Hindered(Obstacle.OWN_ACCESS)));
    assertThat(office.records.records().getLast().entry().outcome()).isEqualTo(AuditOutcome.DENIED);
  }

  @Test
  void a_request_of_another_account_is_as_one_that_is_not_there() {
    Which which = requested(new Wish.Add("Aiko", email, STANDARD));
    Caller elsewhere =
        office.added(
            Fresh.account(), Role.ALERT_RECEIVER, Standing.of(Set.of(Duty.CUSTOMER_SUCCESS)));
    Which absent = new Which(Optional.empty(), Fresh.personRequest());
    for (Guarded<Outcome> answer :
        List.of(
            office.settle.fulfil(elsewhere, which),
            office.settle.fulfil(
                elsewhere, new Which(Optional.of(office.account), which.request())),
            office.settle.fulfil(office.success, absent))) {
      assertThat(answer).isEqualTo(new Guarded.Refused<>());
      assertThat(office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
      assertThat(office.lastEntry().detail()).isEqualTo("absent");
    }
  }

  @Test
  void a_request_whose_requester_may_no_longer_ask_is_not_fulfilled() {
    Caller other = office.added(office.account, Role.ADMIN_USER, Standing.contact());
    Which theirs = requested(other, new Wish.Add("Aiko", email, STANDARD));
    settled(
        office.settle.fulfil(
            office.success,
            requested(
                new Wish.Change(
                    other.person().id(),
                    new Terms(Role.ADMIN_USER, new Scope.WholeAccount(), Features.NONE, false)))));
    assertThat(office.settle.fulfil(office.success, theirs))
        .isEqualTo(new Guarded.Allowed<>(new Outcome.Hindered(Obstacle.REQUESTER_GONE)));
    assertThat(office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    assertThat(office.people.byEmail(email)).isEmpty();
    assertThat(settled(office.settle.refuse(office.success, theirs, "They left")).state())
        .isEqualTo(RequestState.REFUSED);
  }

  @Test
  void reviewers_who_may_not_ask_for_people_ask_for_revocations() {
    Caller reviewer = office.added(office.account, Role.ADMIN_USER, Standing.USUAL);
    Caller gone = office.added(office.account, Role.STANDARD_USER, Standing.USUAL);
    Which revocation = kept(reviewer, new Wish.Revoke(gone.person().id()));
    Which addition = kept(reviewer, new Wish.Add("Aiko", email, STANDARD));
    assertThat(settled(office.settle.fulfil(office.success, revocation)).state())
        .isEqualTo(RequestState.FULFILLED);
    assertThat(office.people.find(gone.person().id()).orElseThrow().isActive()).isFalse();
    assertThat(office.settle.fulfil(office.success, addition))
        .isEqualTo(new Guarded.Allowed<>(new Outcome.Hindered(Obstacle.REQUESTER_GONE)));
  }

  @Test
  void no_log_nobody_added() {
    Which which = requested(new Wish.Add("Aiko", email, STANDARD));
    office.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> office.settle.fulfil(office.success, which))
        .isInstanceOf(Outage.class);
    assertThat(office.people.byEmail(email)).isEmpty();
    assertThat(office.requests.of(office.account))
        .extracting(PersonRequest::state)
        .containsExactly(RequestState.OPEN);
  }

  private Which kept(Caller by, Wish wish) {
    PersonRequestId id = Fresh.personRequest();
    office.requests.keep(
        PersonRequest.open(
            id, office.account, by.person().id(), office.world.clock.instant(), wish, "why"));
    return new Which(Optional.empty(), id);
  }

  private Which requested(Wish wish) {
    return requested(office.contact, wish);
  }

  private Which requested(Caller contact, Wish wish) {
    RequestPerson.Outcome outcome =
        ((Guarded.Allowed<RequestPerson.Outcome>)
                office.request.request(
                    contact, Optional.empty(), new RequestPerson.Command(wish, "why")))
            .value();
    PersonRequestId id = ((RequestPerson.Outcome.Requested) outcome).request().id();
    return new Which(Optional.empty(), id);
  }

  private static PersonRequest settled(Guarded<Outcome> answer) {
    return ((Outcome.Settled) ((Guarded.Allowed<Outcome>) answer).value()).request();
  }
}
