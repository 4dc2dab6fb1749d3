package io.replayvault.domain.access;

/**
 * Something a person may be allowed to do, named {@code feature:action} as in the console's API.
 */
public enum Permission {
  /** See that sites exist. */
  SITE_READ("site:read"),
  /** Add a site. */
  SITE_CREATE("site:create"),
  /** Find sessions and see their facts. */
  SESSION_SEARCH("session:search"),
  /** See what a visitor saw. */
  SESSION_REPLAY("session:replay"),
  /** Read the audit log of one's own account. */
  AUDIT_READ("audit:read"),
  /** Have a person choose another password by a one-time link. */
  PERSON_RESET("person:reset");

  private final String text;

  Permission(String text) {
    this.text = text;
  }

  /** {@code feature:action}. */
  public String text() {
    return text;
  }
}
