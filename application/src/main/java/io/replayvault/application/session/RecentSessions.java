package io.replayvault.application.session;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sessions that are being recorded, each with its site, remembered for ten seconds: a running
 * session sends every few, and neither changes but by an administrator's hand. Word of that lets
 * {@link #forget} be called within a second (ADR-0038); where word is cut off, an origin that is
 * taken off a site's list may add to running sessions for ten seconds more. One that is put on it
 * may at once. May be called concurrently.
 */
public final class RecentSessions {
  private final RecentFinds<SessionId, Found> recent;

  public RecentSessions(SessionIndex index, Sites sites, InstantSource clock) {
    recent = new RecentFinds<>(id -> look(index, sites, id), clock);
  }

  Optional<Found> find(SessionId id) {
    return recent.find(id, found -> true);
  }

  boolean isAllowed(SessionId id, Origin origin) {
    return recent.find(id, found -> found.site().allows(origin)).isPresent();
  }

  /** Looks anew for every session and site when next asked: a site was changed. */
  public void forget() {
    recent.forget();
  }

  private static Optional<Found> look(SessionIndex index, Sites sites, SessionId id) {
    return index
        .find(id)
        .flatMap(
            entry ->
                sites
                    .find(entry.session().site())
                    .map(site -> new Found(entry.session(), site, entry.lastUploadAt())));
  }

  /** A session with its site and when its last segment came, as they were. */
  record Found(Session session, Site site, Instant lastUploadAt) {}
}
