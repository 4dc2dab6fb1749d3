package io.replayvault.domain.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what: the one table from which decisions, the console's menus and {@code
 * docs/permissions.md} come (clauses E1, E3, H1).
 *
 * @param adminsManagePeople whether Admin Users change people without asking Customer Success:
 *     something for teams that run ReplayVault for themselves (clause E4)
 */
public record PermissionTable(boolean adminsManagePeople) {
  /** The table unless an operator says otherwise. */
  public static final PermissionTable USUAL = new PermissionTable(false);

  /** What an account's named contact may do besides (clause E4). */
  public static final Set<Permission> NAMED_CONTACT =
      Set.of(
          Permission.SITE_READ,
          Permission.SITE_GROUP_READ,
          Permission.PERSON_READ,
          Permission.PERSON_REQUEST,
          Permission.SUPPORT_READ,
          Permission.SUPPORT_DECIDE,
          Permission.SUPPORT_END,
          Permission.PASSWORD_DEVIATION_RECORD,
          Permission.COMPLIANCE_READ,
          Permission.ACCESS_REVIEW_READ,
          Permission.ACCESS_REVIEW_DECIDE);

  private static final Set<Permission> MANAGES_PEOPLE =
      Set.of(Permission.PERSON_REQUEST, Permission.PERSON_CHANGE, Permission.PERSON_RESET);

  /** What the role may do. */
  public Set<Permission> of(Role role) {
    Set<Permission> all = EnumSet.copyOf(role.permissions());
    if (adminsManagePeople && role == Role.ADMIN_USER) {
      all.addAll(MANAGES_PEOPLE);
    }
    return Set.copyOf(all);
  }

  /**
   * What the person may do somewhere: nothing once revoked; by duties alone if they have any, and
   * while they use a customer's grant by that alone; what belongs to no single site only if they
   * reach the whole account, without limits; never more than {@link Person#atMost}.
   */
  public Set<Permission> of(Person person) {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    if (!person.isActive()) {
      return Set.of();
    }
    Standing standing = person.standing();
    if (standing.grant().isPresent()) {
      standing.duties().forEach(duty -> all.addAll(duty.grantable()));
    } else if (person.isStaff()) {
      standing.duties().forEach(duty -> all.addAll(duty.permissions()));
    } else {
      all.addAll(of(person.role()));
      all.addAll(standing.features().added());
      all.removeAll(standing.features().removed());
      if (standing.namedContact()) {
        all.addAll(NAMED_CONTACT);
      }
    }
    if (!(person.scope() instanceof Scope.WholeAccount) || !standing.limits().isEmpty()) {
      all.removeIf(permission -> permission.is(Permission.Trait.WHOLE_ACCOUNT));
    }
    all.retainAll(person.atMost());
    return Set.copyOf(all);
  }
}
