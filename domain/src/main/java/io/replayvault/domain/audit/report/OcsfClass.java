package io.replayvault.domain.audit.report;

import static io.replayvault.domain.audit.AuditAction.*;

import io.replayvault.domain.audit.ActionGroup;
import io.replayvault.domain.audit.AuditAction;
import java.util.Map;

/** The classes of OCSF that records become, and the activities within them. */
enum OcsfClass {
  /** Changes of people, by somebody or by themselves. */
  ACCOUNT_CHANGE(3, 3001, "Account Change"),
  /** Signing in and out. */
  AUTHENTICATION(3, 3002, "Authentication"),
  /** Looking at what was recorded. */
  WEB_RESOURCES_ACTIVITY(6, 6001, "Web Resources Activity"),
  /** All else. */
  API_ACTIVITY(6, 6003, "API Activity");

  private static final Activity OTHER = new Activity(99, "Other");
  private static final Activity CREATE = new Activity(1, "Create");
  private static final Activity READ = new Activity(2, "Read");
  private static final Activity UPDATE = new Activity(3, "Update");
  private static final Activity DELETE = new Activity(4, "Delete");
  private static final Activity LOGON = new Activity(1, "Logon");
  private static final Activity LOGOFF = new Activity(2, "Logoff");
  private static final Activity PASSWORD = new Activity(3, "Password Change");

  private static final Map<AuditAction, Activity> OF_PEOPLE =
      Map.ofEntries(
          Map.entry(PERSON_ADD, CREATE),
          Map.entry(PERSON_CHANGE, OTHER),
          Map.entry(PERSON_REVOKE, new Activity(5, "Disable")),
          Map.entry(PERSON_SUSPEND, new Activity(9, "Lock")),
          Map.entry(PERSON_LOCK, new Activity(9, "Lock")),
          Map.entry(PERSON_ERASE, new Activity(6, "Delete")),
          Map.entry(ACCESS_REVIEW_REVOKE, new Activity(5, "Disable")),
          Map.entry(PASSWORD_CHANGE, PASSWORD),
          Map.entry(PASSWORD_CHOOSE, PASSWORD),
          Map.entry(PASSWORD_RESET, new Activity(4, "Password Reset")),
          Map.entry(STAFF_DUTY_GIVE, new Activity(7, "Attach Policy")),
          Map.entry(STAFF_DUTY_END, new Activity(8, "Detach Policy")),
          Map.entry(FACTOR_ENROL, new Activity(10, "MFA Factor Enable")),
          Map.entry(FACTOR_REMOVE, new Activity(11, "MFA Factor Disable")),
          Map.entry(RECOVERY_CODES_REPLACE, OTHER));

  private static final Map<AuditAction, Activity> OF_SIGN_INS =
      Map.of(
          SIGN_IN, LOGON,
          SECOND_FACTOR, LOGON,
          STEP_UP, OTHER,
          SIGN_OUT, LOGOFF,
          SIGN_IN_END, LOGOFF,
          ADDRESS_REFUSE, OTHER,
          PASSKEY_COUNTER_BACK, OTHER);

  private static final Map<AuditAction, Activity> OF_LOOKS =
      Map.of(
          SESSION_SEARCH, new Activity(5, "Search"),
          SESSION_READ, READ,
          SESSION_REPLAY, READ,
          SESSION_PLAYED, READ);

  private static final Map<AuditAction, Activity> OF_CALLS =
      Map.ofEntries(
          Map.entry(SITE_CREATE, CREATE),
          Map.entry(SITE_GROUP_CREATE, CREATE),
          Map.entry(SERVICE_TOKEN_MAKE, CREATE),
          Map.entry(PERSON_REQUEST, CREATE),
          Map.entry(SUPPORT_ASK, CREATE),
          Map.entry(BREAK_GLASS_OPEN, CREATE),
          Map.entry(ALERT_RAISE, CREATE),
          Map.entry(KEY_ROTATE, CREATE),
          Map.entry(KEY_DESTROY, DELETE),
          Map.entry(DECOY_MARK, CREATE),
          Map.entry(KEY_MAKE, CREATE),
          Map.entry(ACCESS_REVIEW_OPEN, CREATE),
          Map.entry(ACCOUNT_ADD, CREATE),
          Map.entry(DEVIATION_RECORD, CREATE),
          Map.entry(SITE_GROUP_REMOVE, DELETE),
          Map.entry(SERVICE_TOKEN_REVOKE, DELETE),
          Map.entry(PERSON_REQUEST_WITHDRAW, DELETE),
          Map.entry(DECOY_UNMARK, DELETE));

  private final int category;
  private final int uid;
  private final String caption;

  OcsfClass(int category, int uid, String caption) {
    this.category = category;
    this.uid = uid;
    this.caption = caption;
  }

  static OcsfClass of(AuditAction action) {
    if (OF_PEOPLE.containsKey(action)) {
      return ACCOUNT_CHANGE;
    }
    if (OF_SIGN_INS.containsKey(action)) {
      return AUTHENTICATION;
    }
    return OF_LOOKS.containsKey(action) ? WEB_RESOURCES_ACTIVITY : API_ACTIVITY;
  }

  /** What the action is within this class. */
  Activity activity(AuditAction action) {
    return switch (this) {
      case ACCOUNT_CHANGE -> OF_PEOPLE.getOrDefault(action, OTHER);
      case AUTHENTICATION -> OF_SIGN_INS.getOrDefault(action, OTHER);
      case WEB_RESOURCES_ACTIVITY -> OF_LOOKS.getOrDefault(action, OTHER);
      case API_ACTIVITY -> OF_CALLS.getOrDefault(action, byGroup(action));
    };
  }

  private static Activity byGroup(AuditAction action) {
    return switch (ActionGroup.of(action)) {
      case READINGS, LOOKS -> READ;
      case CHANGES -> UPDATE;
      case SIGN_INS -> OTHER;
    };
  }

  int category() {
    return category;
  }

  String categoryName() {
    return category == 3 ? "Identity & Access Management" : "Application Activity";
  }

  int uid() {
    return uid;
  }

  String caption() {
    return caption;
  }

  /**
   * An activity of a class.
   *
   * @param id its number within the class
   * @param caption as the schema calls it
   */
  record Activity(int id, String caption) {}
}
