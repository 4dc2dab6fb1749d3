package io.replayvault.domain.audit;

/**
 * What the audit log records. The names are part of the console's API: never renamed, only added.
 */
public enum AuditAction {
  /** Somebody tried to sign in. */
  SIGN_IN,
  /** Somebody signed out. */
  SIGN_OUT,
  /** A person was made. */
  PERSON_ADD,
  /** A person was sent a link to choose another password by. */
  PASSWORD_RESET,
  /** A person chose a password by such a link. */
  PASSWORD_CHOOSE,
  /** A person ended sign-ins of their own from another one. */
  SIGN_IN_END,
  /** Sites were listed. */
  SITE_LIST,
  /** A site was added. */
  SITE_CREATE,
  /** A site's masking policy was published. */
  POLICY_PUBLISH,
  /** Sessions were searched and shown. */
  SESSION_SEARCH,
  /** A session's facts were shown. */
  SESSION_READ,
  /** A time range of a session was delivered for replay. */
  SESSION_REPLAY,
  /** The audit log was read. */
  AUDIT_READ
}
