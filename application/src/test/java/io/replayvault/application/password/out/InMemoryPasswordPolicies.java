package io.replayvault.application.password.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.password.PasswordPolicy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Password policies in memory. */
public final class InMemoryPasswordPolicies implements PasswordPolicies {
  private final Map<AccountId, PasswordPolicy> policies = new ConcurrentHashMap<>();

  @Override
  public PasswordPolicy of(AccountId account) {
    return policies.getOrDefault(account, PasswordPolicy.USUAL);
  }

  @Override
  public void set(AccountId account, PasswordPolicy policy) {
    policies.put(account, policy);
  }
}
