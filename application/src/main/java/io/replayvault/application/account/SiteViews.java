package io.replayvault.application.account;

import io.replayvault.application.account.in.SiteView;
import io.replayvault.application.masking.PolicyPublisher;
import io.replayvault.application.masking.out.PublishedPolicies;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.masking.SignedPolicy;

/** Puts a site and its published policy together. */
public final class SiteViews {
  private final PublishedPolicies policies;
  private final PolicyPublisher publisher;

  public SiteViews(PublishedPolicies policies, PolicyPublisher publisher) {
    this.policies = policies;
    this.publisher = publisher;
  }

  SiteView of(Site site) {
    int version = policies.current(site.id()).map(SignedPolicy::version).orElse(0);
    return new SiteView(site, version, publisher.keyFingerprint());
  }
}
