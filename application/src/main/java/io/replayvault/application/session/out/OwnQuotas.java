package io.replayvault.application.session.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import java.util.Optional;

/**
 * The quotas of sites that have other ones than usual. Durable on return. Throws {@link
 * IndexUnavailable}.
 */
public interface OwnQuotas {
  /** Whose the site is; empty if there is no such site. */
  Optional<AccountId> accountOf(SiteId site);

  /** The site's own; empty if it has the usual one. */
  Optional<SiteQuota> of(SiteId site);

  /** Puts it in the place of the site's; nodes heed it within ten seconds. Idempotent. */
  void put(SiteId site, SiteQuota quota);

  /** The site has the usual one from now on. Idempotent. */
  void forget(SiteId site);
}
