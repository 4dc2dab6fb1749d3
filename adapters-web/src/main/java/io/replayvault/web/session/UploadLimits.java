package io.replayvault.web.session;

import io.replayvault.application.node.out.Meters;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.SiteKey;
import io.replayvault.domain.session.SessionId;
import io.replayvault.web.entry.PeopleAtWork;
import io.replayvault.web.entry.TokenBuckets;
import io.replayvault.web.entry.UploadAllowance;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How much visitors' browsers may send: by session, by site, and at once. One for the node, shared
 * by all requests. A site is told by the origin of its pages, which was checked before.
 */
public final class UploadLimits {
  private static final int MOST_SESSIONS = 50_000;
  private static final int MOST_SITES = 5_000;
  private static final int MOST_NETWORKS = 50_000;
  private static final int BURST_MINUTES = 3;
  private static final double SECONDS = 60;

  /**
   * Each of those who wait holds a thread: with those in work they are fewer than the server has.
   */
  private static final int MOST_WAITING = 32;

  private static final int WAITING_FOR_EACH = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final TokenBuckets sessions;
  private final TokenBuckets sites;
  private final TokenBuckets opens;
  private final TokenBuckets networks;
  private final boolean byNetwork;
  private final UploadSlots slots;

  /**
   * Limits by that allowance; the time that uploads wait for a place goes to the timer. Few begin
   * while people are at work.
   */
  public UploadLimits(
      UploadAllowance allowed, InstantSource clock, Meters.Timer waiting, PeopleAtWork people) {
    this.sessions =
        new TokenBuckets(allowed.sessionPerSecond(), allowed.sessionBurst(), MOST_SESSIONS, clock);
    this.sites = new TokenBuckets(allowed.sitePerSecond(), allowed.siteBurst(), MOST_SITES, clock);
    this.opens =
        new TokenBuckets(
            allowed.opensPerSecond(), 10 * allowed.opensPerSecond(), MOST_SITES, clock);
    this.byNetwork = allowed.opensByNetwork() > 0;
    this.networks =
        new TokenBuckets(
            allowed.opensByNetwork() / SECONDS,
            BURST_MINUTES * allowed.opensByNetwork(),
            MOST_NETWORKS,
            clock);
    this.slots =
        new UploadSlots(places(allowed.atOnce()), PATIENCE, waiting, people::isSomebodyWaiting);
  }

  private static UploadSlots.Places places(int atOnce) {
    return new UploadSlots.Places(
        atOnce,
        Math.min(atOnce, Runtime.getRuntime().availableProcessors()),
        Math.min(MOST_WAITING, WAITING_FOR_EACH * atOnce));
  }

  /** One more request of that session, or a refusal. */
  void admit(SessionId session, Origin origin) {
    sessions.require(session.value());
    sites.require(origin.value());
  }

  /** One more session of that site for somebody of that network, or a refusal. */
  void admitOpening(SiteKey site, String network) {
    if (byNetwork) {
      networks.require(network);
    }
    opens.require(site.value());
  }

  /** Whether one more of that origin would be refused at once. */
  public boolean isFull(String origin) {
    return slots.isFull(origin);
  }

  /** What is in work now. */
  public int inWork() {
    return slots.inWork();
  }

  /** What waits for a place. */
  public int waiting() {
    return slots.waiting();
  }

  /** Does the work as soon as there is room for it, or refuses. */
  <T> T inSlot(Origin origin, UploadSlots.Work<T> work) throws IOException {
    return slots.within(origin.value(), work);
  }
}
