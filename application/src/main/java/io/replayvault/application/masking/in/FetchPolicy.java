package io.replayvault.application.masking.in;

import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.masking.SignedPolicy;
import java.util.Optional;

/**
 * Gives a site's published masking policy to its recorders. Public: it says only what is masked.
 */
public interface FetchPolicy {
  /** The newest version; empty if there is no such site. */
  Optional<SignedPolicy> of(SiteKey site);
}
