package io.replayvault.application.access.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.domain.access.AccessDecision;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
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
          SHOWS + " site:create audit:read");

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

  @Test
  void a_denial_says_why() {
    Person person = person(Role.ALERT_RECEIVER, new Scope.WholeAccount());

    assertThat(decisions().decide(person, Permission.SESSION_REPLAY, Optional.of(reached)))
        .isInstanceOfSatisfying(
            AccessDecision.Denied.class, denied -> assertThat(denied.reason()).isNotBlank());
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
          assertDecided(granted, here, permission, Optional.of(reached));
          assertDecided(granted, here, permission, Optional.empty());
          assertDecided(false, here, permission, Optional.of(other));
        });
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
