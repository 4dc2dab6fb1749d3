package io.replayvault.domain.audit;

import java.util.Arrays;

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
  AUDIT_READ,
  /** A person changed their own password, or tried to. */
  PASSWORD_CHANGE,
  /** An account's password policy was read. */
  PASSWORD_POLICY_READ,
  /** An account's password policy was changed. */
  PASSWORD_POLICY_CHANGE,
  /** People were listed. */
  PERSON_LIST,
  /** A person's role, scope or features were changed. */
  PERSON_CHANGE,
  /** A person was revoked. */
  PERSON_REVOKE,
  /** Somebody asked for a person to be added, changed or revoked. */
  PERSON_REQUEST,
  /** Requests about people were listed. */
  PERSON_REQUEST_LIST,
  /** A request about a person was withdrawn. */
  PERSON_REQUEST_WITHDRAW,
  /** A request about a person was refused. */
  PERSON_REQUEST_REFUSE,
  /** Site groups were listed. */
  SITE_GROUP_LIST,
  /** A site group was made. */
  SITE_GROUP_CREATE,
  /** A site group was renamed or its sites changed. */
  SITE_GROUP_CHANGE,
  /** A site group was removed. */
  SITE_GROUP_REMOVE,
  /** Service tokens were listed. */
  SERVICE_TOKEN_LIST,
  /** A service token was made. */
  SERVICE_TOKEN_MAKE,
  /** A service token was revoked. */
  SERVICE_TOKEN_REVOKE,
  /** A service token tried what no token may do. */
  SERVICE_TOKEN_USE,
  /** What follows wrong guesses at passwords was read. */
  LOCKOUT_POLICY_READ,
  /** What follows wrong guesses at passwords was changed. */
  LOCKOUT_POLICY_CHANGE,
  /** Who failed to be a person was looked at by somebody else. */
  PERSON_ATTEMPTS,
  /** Somebody asked to act in an account where they are nobody. */
  ACCOUNT_ACT,
  /** A person chose the account and the view with which they begin. */
  DEFAULTS_CHOOSE,
  /** Somebody gave a code of their second factor, or a recovery code, to sign in. */
  SECOND_FACTOR,
  /** Somebody signed in proved anew who they are, before something dangerous. */
  STEP_UP,
  /** A person enrolled a second factor, or put another in its place. */
  FACTOR_ENROL,
  /** A person's second factor was removed. */
  FACTOR_REMOVE,
  /** A person was given other recovery codes. */
  RECOVERY_CODES_REPLACE,
  /** Somebody of the operator's staff was given a duty on the account. */
  STAFF_DUTY_GIVE,
  /** A duty on the account was ended. */
  STAFF_DUTY_END,
  /** Support asked for access to the account. */
  SUPPORT_ASK,
  /** Support's access was approved. */
  SUPPORT_APPROVE,
  /** Support's access was refused. */
  SUPPORT_REFUSE,
  /** Support's access was ended before its time. */
  SUPPORT_END,
  /** Support's grants, or what was looked at under one, were listed. */
  SUPPORT_LIST,
  /** Support opened the account without anybody's approval, in an emergency. */
  BREAK_GLASS_OPEN,
  /** Such an opening was reviewed. */
  BREAK_GLASS_REVIEW,
  /** Somebody came from an address that is on none of the lists. */
  ADDRESS_REFUSE,
  /** The list of addresses from where an account's people may come was read. */
  ADDRESS_LIST_READ,
  /** That list was changed. */
  ADDRESS_LIST_CHANGE,
  /** A passkey was shown whose sign counter went back, as a copy's would; it was refused. */
  PASSKEY_COUNTER_BACK,
  /** What is personal of the records that a person made, or that are about them, was erased. */
  PERSONAL_PARTS_ERASE,
  /** How much the log keeps of addresses was read. */
  AUDIT_SETTINGS_READ,
  /** That was changed. */
  AUDIT_SETTINGS_CHANGE,
  /** Somebody's player told what of a session it has played: their word, not the server's. */
  SESSION_PLAYED,
  /** A rule found something suspicious in the log, and a security alert was raised. */
  ALERT_RAISE,
  /** What the account has follow such an alert was done: sign-ins ended, or somebody locked. */
  ALERT_RESPOND,
  /** Security alerts were listed. */
  ALERT_LIST,
  /** Somebody said that they looked at a security alert. */
  ALERT_ACKNOWLEDGE,
  /** What an account looks for was read. */
  DETECTION_POLICY_READ,
  /** What an account looks for was changed. */
  DETECTION_POLICY_CHANGE,
  /** Decoy sessions were listed. */
  DECOY_LIST,
  /** A session was marked as a decoy. */
  DECOY_MARK,
  /** A session is a decoy no more. */
  DECOY_UNMARK,
  /** Another master key of the account is announced, and wraps what comes after. */
  KEY_ROTATE,
  /** An old master key is destroyed: nothing is wrapped under it any more. */
  KEY_DESTROY,
  /** A month's review of who may see what was drawn up. */
  ACCESS_REVIEW_OPEN,
  /** Such a review was read, or its signed result fetched. */
  ACCESS_REVIEW_READ,
  /** A person was confirmed in a review; whoever was suspended by it may act again. */
  ACCESS_REVIEW_CONFIRM,
  /** A person was revoked in a review. */
  ACCESS_REVIEW_REVOKE,
  /** Reviewers were warned that a review ends. */
  ACCESS_REVIEW_WARN,
  /** A review ended, and its result was signed. */
  ACCESS_REVIEW_CLOSE,
  /** A person whom nobody reviewed in time was suspended. */
  PERSON_SUSPEND,
  /** Somebody guessed wrong once too often to be a person, whose sign-in is closed by it. */
  PERSON_LOCK,
  /** An account was made, at the host. */
  ACCOUNT_ADD,
  /** An account was given another name, at the host. */
  ACCOUNT_RENAME,
  /** The accounts of the deployment were listed, at the host. */
  ACCOUNT_LIST,
  /** A deviation from the floor of passwords was recorded. */
  DEVIATION_RECORD,
  /** Such a deviation was ended before its time. */
  DEVIATION_END,
  /** It was looked at how the account keeps the clauses on access. */
  COMPLIANCE_READ,
  /** A person was forgotten but for a pseudonym, at the host. */
  PERSON_ERASE,
  /**
   * A request was refused of which the log has nothing else: a bad token, a missing permission,
   * something that is not there or not theirs. Of many alike the first of a minute, and how many
   * followed.
   */
  REQUEST_REFUSE,
  /** A key was made, or another version of one. */
  KEY_MAKE,
  /** The operator gave a site a quota of its own, or took it away. */
  SITE_QUOTA_CHANGE,
  /**
   * A record says what this version does not know: a later one wrote it, or somebody by hand. What
   * it says is {@link AuditRecord#action}. Never appended.
   */
  UNKNOWN;

  /** The action of that name, or {@link #UNKNOWN}. */
  public static AuditAction named(String name) {
    return Arrays.stream(values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
