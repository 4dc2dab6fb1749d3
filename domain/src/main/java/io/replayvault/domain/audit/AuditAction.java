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
  AUDIT_READ,
  /** A person changed their own password, or tried to. */
  PASSWORD_CHANGE,
  /** An account's password policy was read. */
  PASSWORD_POLICY_READ,
  /** An account's password policy was changed. */
  PASSWORD_POLICY_CHANGE
}
