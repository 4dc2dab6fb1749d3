package io.replayvault.application.access;

import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.in.ChooseLockoutPolicy;
import io.replayvault.application.access.out.LockoutPolicies;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import java.util.Optional;

/** {@link ChooseLockoutPolicy}. */
public final class ChooseLockoutPolicyService implements ChooseLockoutPolicy {
  private final LockoutPolicies policies;
  private final Guard guard;

  public ChooseLockoutPolicyService(LockoutPolicies policies, Guard guard) {
    this.policies = policies;
    this.guard = guard;
  }

  @Override
  public Guarded<LockoutPolicy> read(Caller caller) {
    AccountId account = caller.person().account();
    return guard.run(
        caller,
        ask(account, Permission.PASSWORD_POLICY_READ, AuditAction.LOCKOUT_POLICY_READ, ""),
        () -> policies.of(account));
  }

  @Override
  public Guarded<LockoutPolicy> set(Caller caller, LockoutPolicy policy) {
    AccountId account = caller.person().account();
    String detail = policy.mode() + " after " + policy.threshold();
    return guard.run(
        caller,
        ask(account, Permission.PASSWORD_POLICY_CHANGE, AuditAction.LOCKOUT_POLICY_CHANGE, detail),
        () -> {
          policies.set(account, policy);
          return policy;
        });
  }

  private static Ask ask(
      AccountId account, Permission permission, AuditAction action, String detail) {
    return new Ask(permission, Optional.empty(), action, "account:" + account, detail);
  }
}
