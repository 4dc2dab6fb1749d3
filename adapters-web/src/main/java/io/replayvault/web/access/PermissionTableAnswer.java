package io.replayvault.web.access;

import io.replayvault.domain.access.Duty;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.PermissionTable;
import io.replayvault.domain.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Schema {@code PermissionTable} of {@code docs/openapi.json}.
 *
 * @param permissions all there are
 * @param roles what each role may do
 * @param namedContact what a named contact may do besides
 * @param duties what each duty may do
 */
record PermissionTableAnswer(
    List<Named> permissions, List<OfRole> roles, List<String> namedContact, List<OfDuty> duties) {
  static PermissionTableAnswer of(PermissionTable table) {
    return new PermissionTableAnswer(
        Stream.of(Permission.values())
            .map(p -> new Named(p.text(), p.is(Permission.Trait.FEATURE)))
            .toList(),
        Stream.of(Role.values()).map(role -> new OfRole(role, texts(table.of(role)))).toList(),
        texts(PermissionTable.NAMED_CONTACT),
        Stream.of(Duty.values())
            .map(duty -> new OfDuty(duty, texts(duty.permissions()), texts(duty.grantable())))
            .toList());
  }

  private static List<String> texts(Collection<Permission> permissions) {
    return permissions.stream().sorted().map(Permission::text).toList();
  }

  /**
   * A permission.
   *
   * @param name {@code feature:action}
   * @param feature whether it can be added to or removed from one person
   */
  record Named(String name, boolean feature) {}

  /**
   * A role.
   *
   * @param role which
   * @param permissions what it may do
   */
  record OfRole(Role role, List<String> permissions) {}

  /**
   * A duty.
   *
   * @param duty which
   * @param permissions what it may do
   * @param grantable what a customer may grant to it
   */
  record OfDuty(Duty duty, List<String> permissions, List<String> grantable) {}
}
