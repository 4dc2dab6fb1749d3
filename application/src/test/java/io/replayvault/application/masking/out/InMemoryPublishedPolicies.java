package io.replayvault.application.masking.out;

import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.masking.SignedPolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Published policies in memory. */
public final class InMemoryPublishedPolicies implements PublishedPolicies {
  private final Map<SiteId, TreeMap<Integer, SignedPolicy>> policies = new HashMap<>();

  @Override
  public synchronized void publish(SiteId site, SignedPolicy policy) {
    TreeMap<Integer, SignedPolicy> versions = policies.computeIfAbsent(site, s -> new TreeMap<>());
    if (versions.putIfAbsent(policy.version(), policy) != null) {
      throw new IllegalStateException("the policy's version is there already");
    }
  }

  @Override
  public synchronized Optional<SignedPolicy> current(SiteId site) {
    return Optional.ofNullable(policies.get(site)).map(v -> v.lastEntry().getValue());
  }
}
