package io.replayvault.application.session;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;

/** Hears, once a day and site, that a site's quota is spent. */
public interface QuotaNews {
  /** Visitors of that site are not recorded any more today. */
  void spent(AccountId account, SiteId site);
}
