package io.replayvault.application.session;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import java.time.InstantSource;

/**
 * {@link AllowedOrigins} by what was found lately, so that the door costs no look into the database
 * for every segment of a running session. A yes may be ten seconds old where word of changes is cut
 * off (ADR-0038), a no is always new.
 */
public final class AllowedOriginsService implements AllowedOrigins {
  private final RecentFinds<SiteKey, Site> sites;
  private final RecentSessions sessions;

  public AllowedOriginsService(Sites sites, RecentSessions sessions, InstantSource clock) {
    this.sites = new RecentFinds<>(sites::byKey, clock);
    this.sessions = sessions;
  }

  @Override
  public boolean ofSite(SiteKey site, Origin origin) {
    return sites.find(site, found -> found.allows(origin)).isPresent();
  }

  /** Looks anew for every site when next asked: one was changed. */
  public void forget() {
    sites.forget();
  }

  @Override
  public boolean ofSession(SessionId session, Origin origin) {
    return sessions.isAllowed(session, origin);
  }
}
