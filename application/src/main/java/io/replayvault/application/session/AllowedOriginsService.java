package io.replayvault.application.session;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;

/** {@link AllowedOrigins}. */
public final class AllowedOriginsService implements AllowedOrigins {
  private final Sites sites;
  private final SessionIndex index;

  public AllowedOriginsService(Sites sites, SessionIndex index) {
    this.sites = sites;
    this.index = index;
  }

  @Override
  public boolean ofSite(SiteKey site, Origin origin) {
    return sites.byKey(site).filter(found -> found.allows(origin)).isPresent();
  }

  @Override
  public boolean ofSession(SessionId session, Origin origin) {
    return index
        .find(session)
        .flatMap(entry -> sites.find(entry.session().site()))
        .filter(site -> site.allows(origin))
        .isPresent();
  }
}
