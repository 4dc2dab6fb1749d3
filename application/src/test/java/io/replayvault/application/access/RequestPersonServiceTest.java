package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.replayvault.application.access.in.Obstacle;
import io.replayvault.application.access.in.RequestPerson.Command;
import io.replayvault.application.access.in.RequestPerson.Outcome;
import io.replayvault.application.access.out.InMemoryInvitations.Invited;
import io.replayvault.application.access.out.Invitations.Occasion;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Office;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.PersonRequest;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.RequestState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.domain.audit.AuditRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RequestPersonServiceTest {
  private static final Terms STANDARD =
      new Terms(Role.STANDARD_USER, new Scope.WholeAccount(), Features.NONE, false);

  private final Office office = new Office();

  @Test
  void a_request_waits_and_changes_nobody() {
    EmailAddress email = Fresh.email();
    PersonRequest request = requested(office, office.contact, add(email));
    assertThat(request.state()).isEqualTo(RequestState.OPEN);
    assertThat(office.requests.of(office.account)).containsExactly(request);
    assertThat(office.people.byEmail(email)).isEmpty();
    assertThat(office.invitations.invited()).isEmpty();
  }

  @Test
  void the_record_has_ids_and_terms_and_nothing_personal() {
    requested(office, office.contact, add(Fresh.email()));
    assertThat(office.lastEntry().action()).isEqualTo(AuditAction.PERSON_REQUEST);
    assertThat(office.lastEntry().detail()).isEqualTo("add STANDARD_USER whole-account");
  }

  @Test
  void only_a_named_contact_may_ask() {
    Caller admin = office.added(office.account, Role.ADMIN_USER, Standing.USUAL);
    for (Caller caller : Set.of(admin, office.success)) {
      assertThat(office.request.request(caller, Optional.empty(), add(Fresh.email())))
          .isEqualTo(new Guarded.Refused<>());
      assertThat(office.lastEntry().outcome()).isEqualTo(AuditOutcome.DENIED);
    }
    assertThat(office.requests.of(office.account)).isEmpty();
  }

  @Test
  void nobody_asks_about_themselves() {
    Caller contact = office.contact;
    for (Wish wish :
        Set.of(
            new Wish.Revoke(contact.person().id()),
            new Wish.Change(contact.person().id(), STANDARD),
            new Wish.Add("Me", contact.person().email(), STANDARD))) {
      assertThat(outcome(office, contact, new Command(wish, "why")))
          .isEqualTo(new Outcome.Hindered(Obstacle.OWN_ACCESS));
      assertThat(office.records.records().getLast().entry().outcome())
          .isEqualTo(AuditOutcome.DENIED);
    }
  }

  @Test
  void people_sites_and_groups_of_others_are_as_absent_ones() {
    Caller elsewhere = office.added(Fresh.account(), Role.STANDARD_USER, Standing.USUAL);
    SiteGroup theirs =
        new SiteGroup(Fresh.siteGroup(), elsewhere.person().account(), "Theirs", Set.of());
    office.groups.add(theirs);
    for (Wish wish :
        Set.of(
            new Wish.Revoke(elsewhere.person().id()),
            new Wish.Revoke(Fresh.person()),
            new Wish.Revoke(office.success.person().id()),
            new Wish.Add("A", Fresh.email(), scoped(new Scope.OnlySites(Set.of(Fresh.site())))),
            new Wish.Add("B", Fresh.email(), scoped(Scope.of(Set.of(theirs.id()), Set.of()))),
            new Wish.Add(
                "C", Fresh.email(), scoped(Scope.of(Set.of(Fresh.siteGroup()), Set.of()))))) {
      assertThat(outcome(office, office.contact, new Command(wish, "why")))
          .isEqualTo(new Outcome.Absent());
    }
    assertThat(office.requests.of(office.account)).isEmpty();
  }

  @Test
  void whoever_is_suspended_can_be_revoked_and_not_changed() {
    Standing suspended = new Standing(Features.NONE, false, Set.of(), PersonState.SUSPENDED);
    Caller ann = office.added(office.account, Role.STANDARD_USER, suspended);
    assertThat(
            outcome(office, office.contact, new Command(new Wish.Revoke(ann.person().id()), "why")))
        .isInstanceOf(Outcome.Requested.class);
    assertThat(
            outcome(
                office,
                office.contact,
                new Command(new Wish.Change(ann.person().id(), STANDARD), "why")))
        .isEqualTo(new Outcome.Absent());
  }

  @Test
  void an_account_where_the_caller_is_nobody_is_refused() {
    assertThat(
            office.request.request(
                office.contact, Optional.of(Fresh.account()), add(Fresh.email())))
        .isEqualTo(new Guarded.Refused<>());
  }

  @Test
  void no_log_no_request() {
    office.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(
            () -> office.request.request(office.contact, Optional.empty(), add(Fresh.email())))
        .isInstanceOf(Outage.class);
    assertThat(office.requests.of(office.account)).isEmpty();
  }

  @Test
  void where_admins_manage_people_it_is_done_at_once_and_recorded_as_theirs() {
    Office own = new Office(new PermissionTable(true));
    Caller admin = own.added(own.account, Role.ADMIN_USER, Standing.USUAL);
    EmailAddress email = Fresh.email();
    PersonRequest request = requested(own, admin, add(email));
    assertThat(request.state()).isEqualTo(RequestState.FULFILLED);
    assertThat(request.settlement().orElseThrow().by()).isEqualTo(admin.person().id());
    assertThat(own.people.byEmail(email)).isPresent();
    assertThat(own.invitations.invited())
        .extracting(Invited::to, Invited::occasion)
        .containsExactly(tuple(email, Occasion.ADDED));
    PersonId added = own.people.byEmail(email).orElseThrow().person().id();
    List<AuditEntry> last =
        own.records.records().stream().map(AuditRecord::entry).toList().reversed().subList(0, 2);
    assertThat(last).allMatch(entry -> entry.action() == AuditAction.PERSON_ADD);
    assertThat(last).allMatch(entry -> entry.actor().equals(Optional.of(admin.person().id())));
    assertThat(last.get(1).detail()).startsWith("by themselves: add");
    assertThat(last.get(0).subject()).isEqualTo("person:" + added);
    assertThat(own.watch.calls())
        .containsSubsequence("AuditLog.append", "AuditLog.append", "PersonRequests.fulfil");
  }

  @Test
  void a_named_contact_who_is_no_admin_still_asks() {
    Office own = new Office(new PermissionTable(true));
    Caller contact = own.added(own.account, Role.STANDARD_USER, Standing.contact());
    assertThat(requested(own, contact, add(Fresh.email())).state()).isEqualTo(RequestState.OPEN);
  }

  @Test
  void the_last_admin_is_not_revoked_by_another_person_either() {
    Office own = new Office(new PermissionTable(true));
    Caller second = own.added(own.account, Role.ADMIN_USER, Standing.USUAL);
    assertThat(
            outcome(own, second, new Command(new Wish.Revoke(own.contact.person().id()), "left")))
        .isEqualTo(new Outcome.Hindered(Obstacle.LAST_ONE));
  }

  @Test
  void a_feature_is_asked_for_by_name_in_the_record() {
    Terms more =
        new Terms(
            Role.STANDARD_USER,
            new Scope.WholeAccount(),
            new Features(Set.of(Permission.AUDIT_READ), Set.of(Permission.SESSION_REPLAY)),
            false);
    requested(office, office.contact, new Command(new Wish.Add("A", Fresh.email(), more), "why"));
    assertThat(office.lastEntry().detail())
        .isEqualTo("add STANDARD_USER whole-account +audit:read -session:replay");
  }

  private static Terms scoped(Scope scope) {
    return new Terms(Role.STANDARD_USER, scope, Features.NONE, false);
  }

  private static Command add(EmailAddress email) {
    return new Command(new Wish.Add("Aiko", email, STANDARD), "They joined");
  }

  private static PersonRequest requested(Office office, Caller caller, Command command) {
    return ((Outcome.Requested) outcome(office, caller, command)).request();
  }

  private static Outcome outcome(Office office, Caller caller, Command command) {
    return ((Guarded.Allowed<Outcome>) office.request.request(caller, Optional.empty(), command))
        .value();
  }
}
