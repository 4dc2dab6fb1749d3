package io.replayvault.application.masking.out;

import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.masking.SignedPolicy;
import java.util.Optional;

/** The masking policies that sites have published; versions are kept. Durable on return. */
public interface PublishedPolicies {
  /**
   * Keeps a site's next version; a version that is there already throws {@link
   * IllegalStateException}.
   */
  void publish(SiteId site, SignedPolicy policy);

  /** The newest version; empty if the site never published one. */
  Optional<SignedPolicy> current(SiteId site);
}
