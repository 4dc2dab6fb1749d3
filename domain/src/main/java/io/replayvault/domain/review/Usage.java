package io.replayvault.domain.review;

import io.replayvault.domain.access.Permission;
import io.replayvault.domain.audit.AuditAction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a person used of what they had, in a month.
 *
 * @param signIns how often they signed in
 * @param searches how often they searched, or read a session's facts
 * @param watched how many sessions they watched
 * @param changes how often they changed something
 * @param days on how many days they did anything
 * @param last when they did something last, within {@link FindingRules#LONG}
 * @param features which features they used
 */
public record Usage(
    int signIns,
    int searches,
    int watched,
    int changes,
    int days,
    Optional<Instant> last,
    Set<Permission> features) {
  /** That of somebody who did nothing. */
  public static final Usage NONE = new Usage(0, 0, 0, 0, 0, Optional.empty(), Set.of());

  private static final Map<AuditAction, Permission> FEATURES =
      Map.of(
          AuditAction.SITE_CREATE, Permission.SITE_CREATE,
          AuditAction.SESSION_SEARCH, Permission.SESSION_SEARCH,
          AuditAction.SESSION_READ, Permission.SESSION_SEARCH,
          AuditAction.SESSION_REPLAY, Permission.SESSION_REPLAY,
          AuditAction.AUDIT_READ, Permission.AUDIT_READ,
          AuditAction.SITE_GROUP_LIST, Permission.SITE_GROUP_READ);

  /** What changes something that others have or see. */
  private static final Set<AuditAction> CHANGES =
      Set.of(
          AuditAction.SITE_CREATE,
          AuditAction.POLICY_PUBLISH,
          AuditAction.PASSWORD_POLICY_CHANGE,
          AuditAction.LOCKOUT_POLICY_CHANGE,
          AuditAction.ADDRESS_LIST_CHANGE,
          AuditAction.AUDIT_SETTINGS_CHANGE,
          AuditAction.SITE_GROUP_CREATE,
          AuditAction.SITE_GROUP_CHANGE,
          AuditAction.SITE_GROUP_REMOVE,
          AuditAction.SERVICE_TOKEN_MAKE,
          AuditAction.SERVICE_TOKEN_REVOKE,
          AuditAction.PERSON_ADD,
          AuditAction.PERSON_CHANGE,
          AuditAction.PERSON_REVOKE,
          AuditAction.PERSON_REQUEST,
          AuditAction.PERSON_REQUEST_WITHDRAW,
          AuditAction.PERSON_REQUEST_REFUSE,
          AuditAction.PASSWORD_RESET,
          AuditAction.FACTOR_REMOVE,
          AuditAction.SUPPORT_APPROVE,
          AuditAction.SUPPORT_REFUSE,
          AuditAction.SUPPORT_END,
          AuditAction.BREAK_GLASS_REVIEW,
          AuditAction.ALERT_ACKNOWLEDGE,
          AuditAction.DETECTION_POLICY_CHANGE,
          AuditAction.DECOY_MARK,
          AuditAction.DECOY_UNMARK,
          AuditAction.ACCESS_REVIEW_CONFIRM,
          AuditAction.ACCESS_REVIEW_REVOKE);

  public Usage {
    Objects.requireNonNull(last, "last");
    features = Set.copyOf(features);
    if (signIns < 0 || searches < 0 || watched < 0 || changes < 0 || days < 0 || days > 31) {
      throw new IllegalArgumentException("nobody does less than nothing, or on more days");
    }
  }

  /** What follows from what the log has. */
  static Usage of(Activity activity) {
    Map<AuditAction, Integer> times = activity.times();
    EnumSet<Permission> features = EnumSet.noneOf(Permission.class);
    int changes = 0;
    for (Map.Entry<AuditAction, Integer> done : times.entrySet()) {
      Optional.ofNullable(FEATURES.get(done.getKey())).ifPresent(features::add);
      changes += CHANGES.contains(done.getKey()) ? done.getValue() : 0;
    }
    return new Usage(
        times.getOrDefault(AuditAction.SIGN_IN, 0),
        times.getOrDefault(AuditAction.SESSION_SEARCH, 0)
            + times.getOrDefault(AuditAction.SESSION_READ, 0),
        activity.watched(),
        changes,
        activity.days(),
        activity.last(),
        features);
  }
}
