package io.replayvault.domain.access;

import io.replayvault.domain.account.SiteId;
import java.util.Set;

/** The sites of an account that a person reaches (clause E1). */
public sealed interface Scope {
  /** Whether the site is within reach. */
  boolean covers(SiteId site);

  /** Every site of the account, also those added later. */
  record WholeAccount() implements Scope {
    @Override
    public boolean covers(SiteId site) {
      return true;
    }
  }

  /**
   * Only these sites.
   *
   * @param sites may be empty: then nothing is within reach
   */
  record OnlySites(Set<SiteId> sites) implements Scope {
    public OnlySites {
      sites = Set.copyOf(sites);
    }

    @Override
    public boolean covers(SiteId site) {
      return sites.contains(site);
    }
  }
}
