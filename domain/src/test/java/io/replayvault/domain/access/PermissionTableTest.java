package io.replayvault.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clauses E1, E3 and E4. What the table grants is held to a second copy by the decisions' kit. */
final class PermissionTableTest {
  @Test
  void the_page_for_auditors_says_what_the_table_says() throws IOException {
    assertThat(Files.readString(Path.of("../docs/permissions.md")))
        .isEqualTo(PermissionsPage.text());
  }

  @Test
  void admins_change_people_only_where_the_operator_lets_them() {
    Set<Permission> own = Set.of(Permission.PERSON_REQUEST, Permission.PERSON_CHANGE);
    assertThat(PermissionTable.USUAL.of(admin())).doesNotContainAnyElementsOf(own);
    assertThat(new PermissionTable(true).of(admin())).containsAll(own);
    assertThat(new PermissionTable(true).of(Role.STANDARD_USER)).doesNotContainAnyElementsOf(own);
  }

  @Test
  void who_reaches_some_sites_has_nothing_of_the_account_as_a_whole() {
    Person some =
        new Person(
            new PersonId("p1"),
            new AccountId("a1"),
            "Ann",
            EmailAddress.parse("ann@example.com"),
            Role.ADMIN_USER,
            new Scope.OnlySites(Set.of(new SiteId("s1"))));
    assertThat(new PermissionTable(true).of(some))
        .contains(Permission.SESSION_REPLAY)
        .noneMatch(permission -> permission.is(Permission.Trait.WHOLE_ACCOUNT));
  }

  @Test
  void a_named_contact_reaches_the_whole_account() {
    assertThatThrownBy(
            () -> new Terms(Role.ADMIN_USER, new Scope.OnlySites(Set.of()), Features.NONE, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Person admin() {
    return new Person(
        new PersonId("p1"),
        new AccountId("a1"),
        "Ann",
        EmailAddress.parse("ann@example.com"),
        Role.ADMIN_USER,
        new Scope.WholeAccount());
  }
}
