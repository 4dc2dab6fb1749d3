package io.replayvault.domain.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person of the operator's staff is there for, on the accounts assigned to them (clause H1).
 * Whoever has a duty acts by it alone: their role counts for nothing.
 */
public enum Duty {
  /** Adds, changes and revokes people at the request of an account's named contact (clause E4). */
  CUSTOMER_SUCCESS(
      EnumSet.of(
          Permission.SITE_READ,
          Permission.SITE_GROUP_READ,
          Permission.PERSON_READ,
          Permission.PERSON_FULFIL,
          Permission.PERSON_RESET,
          Permission.COMPLIANCE_READ,
          Permission.ACCESS_REVIEW_READ),
      EnumSet.noneOf(Permission.class)),
  /** Helps within what a customer grants for a time; without a grant they may only ask for one. */
  SUPPORT(
      EnumSet.of(Permission.SUPPORT_ASK),
      EnumSet.of(Permission.SITE_READ, Permission.SESSION_SEARCH, Permission.SESSION_REPLAY)),
  /** Looks after keys, jobs and storage; never sees recordings. */
  OPERATOR(EnumSet.of(Permission.KEY_ADMINISTER), EnumSet.noneOf(Permission.class)),
  /** Reads the audit log and who may see what; changes nothing. */
  AUDITOR(
      EnumSet.of(
          Permission.SITE_READ,
          Permission.SITE_GROUP_READ,
          Permission.PERSON_READ,
          Permission.PASSWORD_POLICY_READ,
          Permission.COMPLIANCE_READ,
          Permission.AUDIT_READ,
          Permission.SUPPORT_READ,
          Permission.ADDRESS_LIST_READ,
          Permission.DETECTION_READ,
          Permission.ACCESS_REVIEW_READ),
      EnumSet.noneOf(Permission.class));

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes it so.
  private final Set<Permission> permissions;

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes it so.
  private final Set<Permission> grantable;

  Duty(Set<Permission> permissions, Set<Permission> grantable) {
    this.permissions = Set.copyOf(permissions);
    this.grantable = Set.copyOf(grantable);
  }

  /** What the duty may do by itself. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** What a customer may grant to it besides, for a stated reason and time. */
  public Set<Permission> grantable() {
    return grantable;
  }
}
