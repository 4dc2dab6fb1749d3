package io.replayvault.application.account;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.in.SetPasswordPolicy;
import io.replayvault.application.password.out.PasswordDeviations;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.Deviation;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import java.time.InstantSource;
import java.util.Optional;

/** {@link SetPasswordPolicy}: the record says what the rules are from then on. */
public final class SetPasswordPolicyService implements SetPasswordPolicy {
  private final PasswordPolicies policies;
  private final PasswordDeviations deviations;
  private final Guard guard;
  private final InstantSource clock;

  public SetPasswordPolicyService(
      PasswordPolicies policies, PasswordDeviations deviations, Guard guard, InstantSource clock) {
    this.policies = policies;
    this.deviations = deviations;
    this.guard = guard;
    this.clock = clock;
  }

  @Override
  public Guarded<Outcome> set(Caller caller, Command command) {
    AccountId account = caller.person().account();
    PasswordPolicy policy;
    try {
      policy =
          policyOf(account, command)
              .with(command.secondFactor().orElseGet(() -> policies.of(account).secondFactor()));
    } catch (IllegalArgumentException refused) {
      String reason = String.valueOf(refused.getMessage());
      return guard.run(caller, ask(caller, "refused"), () -> new Outcome.Refused(reason));
    }
    return guard.run(
        caller,
        ask(
            caller,
            policy.profile().text()
                + " "
                + policy.rules()
                + " second factor "
                + policy.secondFactor()),
        () -> {
          policies.set(account, policy);
          return new Outcome.Done(policy);
        });
  }

  private PasswordPolicy policyOf(AccountId account, Command command) {
    if (command.profile() == PasswordProfile.CUSTOM) {
      return custom(
          account,
          command
              .rules()
              .orElseThrow(
                  () -> new IllegalArgumentException("custom policies bring their rules")));
    }
    if (command.rules().isPresent()) {
      throw new IllegalArgumentException(command.profile().text() + " has rules of its own");
    }
    return PasswordPolicy.of(command.profile());
  }

  private PasswordPolicy custom(AccountId account, PasswordRules rules) {
    Optional<Deviation> deviation =
        rules.digit() ? Optional.empty() : deviations.inForce(account, clock.instant());
    return deviation
        .map(counts -> PasswordPolicy.custom(rules, counts))
        .orElseGet(() -> PasswordPolicy.custom(rules));
  }

  private static Ask ask(Caller caller, String detail) {
    return new Ask(
        Permission.PASSWORD_POLICY_CHANGE,
        Optional.empty(),
        AuditAction.PASSWORD_POLICY_CHANGE,
        "account:" + caller.person().account(),
        detail);
  }
}
