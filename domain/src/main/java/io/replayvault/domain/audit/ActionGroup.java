package io.replayvault.domain.audit;

import static io.replayvault.domain.audit.AuditAction.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of thing an action is: each is of exactly one group. The names are part of the
 * console's API: never renamed, only added.
 */
public enum ActionGroup {
  /** Something recorded was shown or searched for. */
  LOOKS(EnumSet.of(SESSION_SEARCH, SESSION_READ, SESSION_REPLAY, SESSION_PLAYED)),

  /**
   * Policies, roles, people, keys or who is let in were changed, or it was asked for; also that a
   * security alert was raised, and what followed.
   */
  CHANGES(
      EnumSet.of(
          PERSON_ADD,
          PASSWORD_RESET,
          PASSWORD_CHOOSE,
          KEY_ROTATE,
          KEY_DESTROY,
          SITE_CREATE,
          POLICY_PUBLISH,
          PASSWORD_CHANGE,
          PASSWORD_POLICY_CHANGE,
          PERSON_CHANGE,
          PERSON_REVOKE,
          PERSON_REQUEST,
          PERSON_REQUEST_WITHDRAW,
          PERSON_REQUEST_REFUSE,
          SITE_GROUP_CREATE,
          SITE_GROUP_CHANGE,
          SITE_GROUP_REMOVE,
          SERVICE_TOKEN_MAKE,
          SERVICE_TOKEN_REVOKE,
          LOCKOUT_POLICY_CHANGE,
          DEFAULTS_CHOOSE,
          FACTOR_ENROL,
          FACTOR_REMOVE,
          RECOVERY_CODES_REPLACE,
          STAFF_DUTY_GIVE,
          STAFF_DUTY_END,
          SUPPORT_ASK,
          SUPPORT_APPROVE,
          SUPPORT_REFUSE,
          SUPPORT_END,
          BREAK_GLASS_OPEN,
          BREAK_GLASS_REVIEW,
          ADDRESS_LIST_CHANGE,
          PERSONAL_PARTS_ERASE,
          AUDIT_SETTINGS_CHANGE,
          ALERT_RAISE,
          ALERT_RESPOND,
          ALERT_ACKNOWLEDGE,
          DETECTION_POLICY_CHANGE,
          DECOY_MARK,
          DECOY_UNMARK,
          ACCESS_REVIEW_OPEN,
          ACCESS_REVIEW_CONFIRM,
          ACCESS_REVIEW_REVOKE,
          ACCESS_REVIEW_WARN,
          ACCESS_REVIEW_CLOSE,
          PERSON_SUSPEND,
          ACCOUNT_ADD,
          ACCOUNT_RENAME,
          DEVIATION_RECORD,
          DEVIATION_END,
          PERSON_ERASE,
          KEY_MAKE,
          SITE_QUOTA_CHANGE,
          // What nobody here knows may have been one.
          UNKNOWN)),

  /** Somebody came, proved who they are, or went; also what was refused at the door. */
  SIGN_INS(
      EnumSet.of(
          SIGN_IN,
          SIGN_OUT,
          SIGN_IN_END,
          SECOND_FACTOR,
          STEP_UP,
          ACCOUNT_ACT,
          ADDRESS_REFUSE,
          PERSON_LOCK,
          SERVICE_TOKEN_USE,
          PASSKEY_COUNTER_BACK,
          REQUEST_REFUSE)),

  /** Lists and settings were looked at, and the audit log itself. */
  READINGS(
      EnumSet.of(
          SITE_LIST,
          AUDIT_READ,
          PASSWORD_POLICY_READ,
          PERSON_LIST,
          PERSON_REQUEST_LIST,
          SITE_GROUP_LIST,
          SERVICE_TOKEN_LIST,
          LOCKOUT_POLICY_READ,
          PERSON_ATTEMPTS,
          SUPPORT_LIST,
          ADDRESS_LIST_READ,
          AUDIT_SETTINGS_READ,
          ALERT_LIST,
          DETECTION_POLICY_READ,
          DECOY_LIST,
          ACCESS_REVIEW_READ,
          ACCOUNT_LIST,
          COMPLIANCE_READ));

  private final Set<AuditAction> actions;

  ActionGroup(EnumSet<AuditAction> actions) {
    this.actions = Collections.unmodifiableSet(actions);
  }

  /** Its actions. */
  public Set<AuditAction> actions() {
    return actions;
  }

  /** The group of just these actions. */
  public static Optional<ActionGroup> exactly(Set<AuditAction> actions) {
    return Arrays.stream(values()).filter(group -> group.actions.equals(actions)).findFirst();
  }

  /** The group of an action. */
  public static ActionGroup of(AuditAction action) {
    return Arrays.stream(values())
        .filter(group -> group.actions.contains(action))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(action + " is of no group"));
  }
}
