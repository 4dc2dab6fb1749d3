package io.replayvault.application.detection;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.detection.in.ChooseDetectionPolicy;
import io.replayvault.application.detection.out.DetectionPolicies;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.detection.DetectionPolicy;
import io.replayvault.domain.detection.WorkingHours;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link ChooseDetectionPolicy}. */
public final class ChooseDetectionPolicyService implements ChooseDetectionPolicy {
  private final DetectionPolicies policies;
  private final Guard guard;

  public ChooseDetectionPolicyService(DetectionPolicies policies, Guard guard) {
    this.policies = policies;
    this.guard = guard;
  }

  @Override
  public Guarded<DetectionPolicy> read(Caller caller) {
    AccountId account = caller.person().account();
    return guard.run(
        caller,
        ask(account, Permission.DETECTION_READ, AuditAction.DETECTION_POLICY_READ, ""),
        () -> policies.of(account));
  }

  @Override
  public Guarded<DetectionPolicy> set(Caller caller, DetectionPolicy policy) {
    AccountId account = caller.person().account();
    return guard.run(
        caller,
        ask(
            account,
            Permission.DETECTION_CHANGE,
            AuditAction.DETECTION_POLICY_CHANGE,
            told(policy)),
        () -> {
          policies.set(account, policy);
          return policy;
        });
  }

  private static String told(DetectionPolicy policy) {
    String responses =
        policy.responses().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    WorkingHours hours = policy.hours();
    String days =
        hours.days().stream()
            .sorted(Comparator.naturalOrder())
            .map(day -> String.valueOf(day.getValue()))
            .collect(Collectors.joining());
    return responses
        + "; replays "
        + policy.replays()
        + "; exports "
        + policy.exports()
        + "; hours "
        + hours.text()
        + " days "
        + days
        + " "
        + hours.zone().getId();
  }

  private static Ask ask(
      AccountId account, Permission permission, AuditAction action, String detail) {
    return new Ask(permission, Optional.empty(), action, "account:" + account, detail);
  }
}
