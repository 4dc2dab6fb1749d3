package io.replayvault.web.session;

import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.TokenBuckets;
import io.replayvault.web.entry.UploadAllowance;
import java.io.IOException;
import java.time.InstantSource;

/**
 * How much visitors' browsers may send: by session, by site, and at once. One for the node, shared
 * by all requests. A site is told by the origin of its pages, which was checked before.
 */
public final class UploadLimits {
  private static final int MOST_SESSIONS = 50_000;
  private static final int MOST_SITES = 5_000;

  private final TokenBuckets sessions;
  private final TokenBuckets sites;
  private final TokenBuckets opens;
  private final UploadSlots slots;

  public UploadLimits(UploadAllowance allowed, InstantSource clock) {
    this.sessions =
        new TokenBuckets(allowed.sessionPerSecond(), allowed.sessionBurst(), MOST_SESSIONS, clock);
    this.sites = new TokenBuckets(allowed.sitePerSecond(), allowed.siteBurst(), MOST_SITES, clock);
    this.opens =
        new TokenBuckets(
            allowed.opensPerSecond(), 10 * allowed.opensPerSecond(), MOST_SITES, clock);
    this.slots = new UploadSlots(allowed.atOnce());
  }

  /** One more request of that session, or a refusal. */
  void admit(SessionId session, Origin origin) {
    sessions.require(session.value());
    sites.require(origin.value());
  }

  /** One more session of that site, or a refusal. */
  void admitOpening(SiteKey site) {
    opens.require(site.value());
  }

  /** Does the work if there is room for it now, or refuses. */
  <T> T inSlot(Origin origin, UploadSlots.Work<T> work) throws IOException {
    return slots.within(origin.value(), work);
  }
}
