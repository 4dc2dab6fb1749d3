package io.replayvault.application.account;

import io.replayvault.application.access.Guard;
import io.replayvault.application.access.Guard.Ask;
import io.replayvault.application.access.Guarded;
import io.replayvault.application.account.in.ReadPasswordPolicy;
import io.replayvault.application.password.out.PasswordPolicies;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.password.PasswordPolicy;
import java.util.Optional;

/** {@link ReadPasswordPolicy}. */
public final class ReadPasswordPolicyService implements ReadPasswordPolicy {
  private final PasswordPolicies policies;
  private final Guard guard;

  public ReadPasswordPolicyService(PasswordPolicies policies, Guard guard) {
    this.policies = policies;
    this.guard = guard;
  }

  @Override
  public Guarded<PasswordPolicy> read(Caller caller) {
    AccountId account = caller.person().account();
    Ask ask =
        new Ask(
            Permission.PASSWORD_POLICY_READ,
            Optional.empty(),
            AuditAction.PASSWORD_POLICY_READ,
            "account:" + account,
            "");
    return guard.run(caller, ask, () -> policies.of(account));
  }
}
