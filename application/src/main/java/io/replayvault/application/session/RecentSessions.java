package io.replayvault.application.session;

import io.replayvault.application.account.out.Sites;
import io.replayvault.application.session.out.SessionEntry;
import io.replayvault.application.session.out.SessionIndex;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions that are being recorded, each with its site, remembered for ten seconds: a running
 * session sends every few, and neither changes but by an administrator's hand. So an origin that is
 * taken off a site's list may add to running sessions for ten seconds more. What is not there is
 * never remembered. May be called concurrently.
 */
public final class RecentSessions {
  static final Duration KEPT = Duration.ofSeconds(10);
  static final int MOST = 20_000;

  private final SessionIndex index;
  private final Sites sites;
  private final InstantSource clock;
  private final Map<SessionId, Found> recent = new LinkedHashMap<>();

  public RecentSessions(SessionIndex index, Sites sites, InstantSource clock) {
    this.index = index;
    this.sites = sites;
    this.clock = clock;
  }

  Optional<Found> find(SessionId id) {
    Instant now = clock.instant();
    Optional<Found> remembered = remembered(id, now);
    if (remembered.isPresent()) {
      return remembered;
    }
    Optional<Session> session = index.find(id).map(SessionEntry::session);
    Optional<Site> site = session.flatMap(known -> sites.find(known.site()));
    return site.map(known -> remember(new Found(session.orElseThrow(), known, now)));
  }

  private synchronized Optional<Found> remembered(SessionId id, Instant now) {
    return Optional.ofNullable(recent.get(id)).filter(found -> found.isFresh(now));
  }

  private synchronized Found remember(Found found) {
    recent.remove(found.session().id());
    recent.put(found.session().id(), found);
    Iterator<Found> eldest = recent.values().iterator();
    // Each that comes takes two of the old away, so that none stays long after its time.
    for (int looked = 0; looked < 2 && eldest.hasNext(); looked++) {
      if (eldest.next().isFresh(found.since()) && recent.size() <= MOST) {
        break;
      }
      eldest.remove();
    }
    return found;
  }

  /**
   * A session with its site as both were.
   *
   * @param since when
   */
  record Found(Session session, Site site, Instant since) {
    private boolean isFresh(Instant now) {
      return Duration.between(since, now).abs().compareTo(KEPT) < 0;
    }
  }
}
