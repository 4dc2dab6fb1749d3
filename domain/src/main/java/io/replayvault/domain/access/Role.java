package io.replayvault.domain.access;

import java.util.EnumSet;
import java.util.Set;

/** The four roles of a customer's people (clause E3) and what each may do by itself. */
public enum Role {
  /** Receives alerts and sees their summaries. */
  ALERT_RECEIVER(EnumSet.of(Permission.SITE_READ)),
  /** Searches and replays. */
  STANDARD_USER(
      EnumSet.of(Permission.SITE_READ, Permission.SESSION_SEARCH, Permission.SESSION_REPLAY)),
  /** The same, and reads analyses. */
  ANALYTICS_USER(
      EnumSet.of(Permission.SITE_READ, Permission.SESSION_SEARCH, Permission.SESSION_REPLAY)),
  /** Everything that an account may do for itself. */
  ADMIN_USER(
      EnumSet.of(
          Permission.SITE_READ,
          Permission.SITE_CREATE,
          Permission.SESSION_SEARCH,
          Permission.SESSION_REPLAY,
          Permission.AUDIT_READ,
          Permission.PERSON_READ,
          Permission.SITE_GROUP_READ,
          Permission.SITE_GROUP_CHANGE,
          Permission.PASSWORD_POLICY_READ,
          Permission.PASSWORD_POLICY_CHANGE,
          Permission.COMPLIANCE_READ,
          Permission.SERVICE_TOKEN_READ,
          Permission.SERVICE_TOKEN_CHANGE,
          Permission.SUPPORT_READ,
          Permission.SUPPORT_END,
          Permission.ADDRESS_LIST_READ,
          Permission.ADDRESS_LIST_CHANGE,
          Permission.DETECTION_READ,
          Permission.DETECTION_CHANGE,
          Permission.ACCESS_REVIEW_READ,
          Permission.ACCESS_REVIEW_DECIDE));

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes it so.
  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = Set.copyOf(permissions);
  }

  /** What the role may do, before any feature is added or removed for one person. */
  public Set<Permission> permissions() {
    return permissions;
  }
}
