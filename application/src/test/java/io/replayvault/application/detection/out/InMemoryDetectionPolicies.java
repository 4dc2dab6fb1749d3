package io.replayvault.application.detection.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.detection.DetectionPolicy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Policies in memory. */
public final class InMemoryDetectionPolicies implements DetectionPolicies {
  private final Map<AccountId, DetectionPolicy> policies = new ConcurrentHashMap<>();

  @Override
  public DetectionPolicy of(AccountId account) {
    return policies.getOrDefault(account, DetectionPolicy.USUAL);
  }

  @Override
  public void set(AccountId account, DetectionPolicy policy) {
    policies.put(account, policy);
  }
}
