package io.replayvault.application.account.out;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteKey;
import java.util.List;
import java.util.Optional;

/** The sites there are. Durable on return. */
public interface Sites {
  /** Adds a site; an id or key that is there already throws {@link IllegalStateException}. */
  void add(Site site);

  /** The site; empty if there is none. */
  Optional<Site> find(SiteId site);

  /** The site with this public key; empty if there is none. */
  Optional<Site> byKey(SiteKey key);

  /** The account's sites by name. */
  List<Site> of(AccountId account);
}
