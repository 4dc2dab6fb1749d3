package io.replayvault.application.access.out;

import io.replayvault.domain.access.LockoutPolicy;
import io.replayvault.domain.account.AccountId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lockout policies in memory. */
public final class InMemoryLockoutPolicies implements LockoutPolicies {
  private final Map<AccountId, LockoutPolicy> policies = new ConcurrentHashMap<>();

  @Override
  public LockoutPolicy of(AccountId account) {
    return policies.getOrDefault(account, LockoutPolicy.USUAL);
  }

  @Override
  public void set(AccountId account, LockoutPolicy policy) {
    policies.put(account, policy);
  }
}
