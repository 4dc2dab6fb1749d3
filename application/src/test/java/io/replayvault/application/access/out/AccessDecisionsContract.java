package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.GrantInUse;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.PersonState;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Standing;
import io.replayvault.domain.account.SiteId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every {@link AccessDecisions} promises: the whole table of roles, permissions and scopes.
 */
public abstract class AccessDecisionsContract {
  private static final String SHOWS = "site:read session:search session:replay";

  /** Clause E3, written out a second time. */
  private static final Map<Role, String> GRANTED =
      Map.of(
          Role.ALERT_RECEIVER,
          "site:read",
          Role.STANDARD_USER,
          SHOWS,
          Role.ANALYTICS_USER,
          SHOWS,
          Role.ADMIN_USER,
          SHOWS
              + " site:create audit:read person:read site-group:read site-group:change"
              + " password-policy:read password-policy:change"
              + " service-token:read service-token:change"
              + " support:read support:end address-list:read address-list:change"
              + " detection:read detection:change"
              + " access-review:read access-review:decide compliance:read");

  /** Clauses E4 and H1, written out a second time; support may only ask without a grant. */
  private static final Map<Duty, String> BY_DUTY =
      Map.of(
          Duty.CUSTOMER_SUCCESS,
          "site:read site-group:read person:read person:fulfil person:reset access-review:read"
              + " compliance:read",
          Duty.SUPPORT,
          "support:ask",
          Duty.OPERATOR,
          "key:administer",
          Duty.AUDITOR,
          "site:read site-group:read person:read password-policy:read audit:read support:read"
              + " address-list:read detection:read"
              + " access-review:read compliance:read");

  /** What belongs to no single site. */
  private static final Set<String> WHOLE_ACCOUNT =
      Set.of(
          "audit:read",
          "person:read",
          "person:request",
          "person:fulfil",
          "person:change",
          "person:reset",
          "password-policy:read",
          "password-policy:change",
          "site-group:read",
          "site-group:change",
          "key:administer",
          "password-deviation:record",
          "compliance:read",
          "service-token:read",
          "service-token:change",
          "support:ask",
          "support:read",
          "support:decide",
          "support:end",
          "address-list:read",
          "address-list:change",
          "detection:read",
          "detection:change",
          "access-review:read",
          "access-review:decide");

  private final SiteId reached = new SiteId("Shop-" + Fresh.site().value());
  private final SiteId other = Fresh.site();

  protected abstract AccessDecisions decisions();

  @TestFactory
  Stream<DynamicTest> the_table_of_roles_and_permissions_holds_in_every_scope() {
    return Stream.of(Role.values())
        .flatMap(role -> Stream.of(Permission.values()).map(p -> row(role, p)));
  }

  @Test
  void a_scope_without_sites_reaches_none() {
    Person person = person(Role.ADMIN_USER, new Scope.OnlySites(Set.of()));
    for (Permission permission : Permission.values()) {
      assertDenied(person, permission, Optional.of(reached));
    }
  }

  @Test
  void ids_are_told_apart_to_the_letter() {
    Person person = person(Role.ADMIN_USER, new Scope.OnlySites(Set.of(reached)));
    SiteId lower = new SiteId(reached.value().toLowerCase(Locale.ROOT));
    SiteId shorter = new SiteId(reached.value().substring(1));

    assertDenied(person, Permission.SESSION_REPLAY, Optional.of(lower));
    assertDenied(person, Permission.SESSION_REPLAY, Optional.of(shorter));
  }

  @TestFactory
  Stream<DynamicTest> staff_may_do_what_their_duty_says_whatever_their_role() {
    return Stream.of(Duty.values())
        .flatMap(duty -> Stream.of(Permission.values()).map(p -> row(duty, p)));
  }

  @Test
  void whoever_acts_with_a_part_of_what_they_may_has_that_part_alone() {
    Person admin = person(Role.ADMIN_USER, new Scope.WholeAccount());
    Person cut =
        admin.within(
            Set.of(Permission.SESSION_SEARCH, Permission.PERSON_FULFIL),
            new Scope.OnlySites(Set.of(reached)));
    assertThat(decisions().decide(cut, Permission.SESSION_SEARCH, Optional.of(reached)))
        .isInstanceOf(AccessDecision.Allowed.class);
    assertDenied(cut, Permission.SESSION_SEARCH, Optional.of(other));
    assertDenied(cut, Permission.SESSION_REPLAY, Optional.of(reached));
    assertDenied(cut, Permission.PERSON_FULFIL, Optional.empty());
  }

  @Test
  void a_scope_of_groups_reaches_what_is_in_them_and_single_sites() {
    SiteId single = Fresh.site();
    Scope scope =
        new Scope.GroupsAndSites(Set.of(Fresh.siteGroup()), Set.of(single), Set.of(reached));
    Person person = person(Role.STANDARD_USER, scope);
    assertDecided(true, person, Permission.SESSION_REPLAY, Optional.of(reached));
    assertDecided(true, person, Permission.SESSION_REPLAY, Optional.of(single));
    assertDenied(person, Permission.SESSION_REPLAY, Optional.of(other));
  }

  @Test
  void a_feature_is_added_to_one_person_and_taken_from_another() {
    Person more =
        person(Role.STANDARD_USER, new Scope.WholeAccount())
            .with(
                standing(
                    new Features(Set.of(Permission.AUDIT_READ), Set.of()), PersonState.ACTIVE));
    Person less =
        person(Role.STANDARD_USER, new Scope.WholeAccount())
            .with(
                standing(
                    new Features(Set.of(), Set.of(Permission.SESSION_REPLAY)), PersonState.ACTIVE));
    assertDecided(true, more, Permission.AUDIT_READ, Optional.empty());
    assertDenied(less, Permission.SESSION_REPLAY, Optional.of(reached));
    assertDecided(true, less, Permission.SESSION_SEARCH, Optional.of(reached));
  }

  @Test
  void a_named_contact_may_ask_for_people_and_change_none() {
    Person contact = person(Role.ALERT_RECEIVER, new Scope.WholeAccount()).with(Standing.contact());
    assertDecided(true, contact, Permission.PERSON_REQUEST, Optional.empty());
    assertDecided(true, contact, Permission.PERSON_READ, Optional.empty());
    assertDenied(contact, Permission.PERSON_FULFIL, Optional.empty());
    assertDenied(contact, Permission.PERSON_CHANGE, Optional.empty());
  }

  @Test
  void who_was_revoked_may_do_nothing() {
    Person gone =
        person(Role.ADMIN_USER, new Scope.WholeAccount())
            .with(standing(Features.NONE, PersonState.REVOKED));
    for (Permission permission : Permission.values()) {
      assertDenied(gone, permission, Optional.of(reached));
      assertDenied(gone, permission, Optional.empty());
    }
  }

  @Test
  void a_denial_says_why() {
    Person person = person(Role.ALERT_RECEIVER, new Scope.WholeAccount());

    assertThat(decisions().decide(person, Permission.SESSION_REPLAY, Optional.of(reached)))
        .isInstanceOfSatisfying(
            AccessDecision.Denied.class, denied -> assertThat(denied.reason()).isNotBlank());
  }

  @Test
  void under_a_grant_support_looks_within_its_reach_and_may_do_nothing_else() {
    Person inside =
        person(Role.ADMIN_USER, new Scope.OnlySites(Set.of(reached)))
            .with(
                Standing.of(Set.of(Duty.SUPPORT))
                    .under(new GrantInUse(Fresh.supportGrant(), false, "why", Sessions.START)));
    for (Permission permission : Permission.values()) {
      boolean looks = Set.of(SHOWS.split(" ", -1)).contains(permission.text());
      assertDecided(looks, inside, permission, Optional.of(reached));
      assertDenied(inside, permission, Optional.of(other));
    }
  }

  private DynamicTest row(Role role, Permission permission) {
    boolean granted =
        Set.of(GRANTED.getOrDefault(role, "").split(" ", -1)).contains(permission.text());
    return DynamicTest.dynamicTest(
        role + " " + permission.text(),
        () -> {
          Person everywhere = person(role, new Scope.WholeAccount());
          assertDecided(granted, everywhere, permission, Optional.of(reached));
          assertDecided(granted, everywhere, permission, Optional.empty());
          Person here = person(role, new Scope.OnlySites(Set.of(reached, Fresh.site())));
          boolean there = granted && !WHOLE_ACCOUNT.contains(permission.text());
          assertDecided(there, here, permission, Optional.of(reached));
          assertDecided(there, here, permission, Optional.empty());
          assertDecided(false, here, permission, Optional.of(other));
        });
  }

  private DynamicTest row(Duty duty, Permission permission) {
    boolean granted =
        Set.of(BY_DUTY.getOrDefault(duty, "").split(" ", -1)).contains(permission.text());
    return DynamicTest.dynamicTest(
        duty + " " + permission.text(),
        () -> {
          Person staff =
              person(Role.ADMIN_USER, new Scope.WholeAccount()).with(Standing.of(Set.of(duty)));
          assertDecided(granted, staff, permission, Optional.of(reached));
          assertDecided(granted, staff, permission, Optional.empty());
        });
  }

  private static Standing standing(Features features, PersonState state) {
    return new Standing(features, false, Set.of(), state);
  }

  private void assertDecided(
      boolean granted, Person person, Permission permission, Optional<SiteId> site) {
    assertThat(decisions().decide(person, permission, site))
        .isInstanceOf(granted ? AccessDecision.Allowed.class : AccessDecision.Denied.class);
  }

  private void assertDenied(Person person, Permission permission, Optional<SiteId> site) {
    assertDecided(false, person, permission, site);
  }

  private static Person person(Role role, Scope scope) {
    return Callers.person(Fresh.account(), role, scope);
  }
}
