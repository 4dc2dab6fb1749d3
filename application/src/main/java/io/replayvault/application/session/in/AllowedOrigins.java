package io.replayvault.application.session.in;

import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;

/** Says which origins may call, for the browser's preflight. In doubt, no. */
public interface AllowedOrigins {
  /** Whether pages of this origin may record for the site. */
  boolean ofSite(SiteKey site, Origin origin);

  /** Whether pages of this origin may add to the session. */
  boolean ofSession(SessionId session, Origin origin);
}
