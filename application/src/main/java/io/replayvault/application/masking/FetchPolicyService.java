package io.replayvault.application.masking;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.masking.in.FetchPolicy;
import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.masking.SignedPolicy;
import java.util.Optional;

/** {@link FetchPolicy}. */
public final class FetchPolicyService implements FetchPolicy {
  private final Sites sites;
  private final PublishedPolicies policies;

  public FetchPolicyService(Sites sites, PublishedPolicies policies) {
    this.sites = sites;
    this.policies = policies;
  }

  @Override
  public Optional<SignedPolicy> of(SiteKey site) {
    return sites.byKey(site).flatMap(found -> policies.current(found.id()));
  }
}
