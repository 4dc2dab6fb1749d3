package io.replayvault.application.session;

import io.replayvault.application.session.out.SiteUsage;
import io.replayvault.application.session.out.SiteUsage.Used;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds each site to its quota (clause D4, ADR-0067). A node counts by itself and tells the others
 * once in ten seconds and site, by one statement: so a quota is overrun by no more than what all
 * nodes take in ten seconds, and costs next to no writes. Only what came with a good token, or
 * opened a session, counts: nobody spends a site's quota from outside of it. May be called
 * concurrently.
 */
public final class SiteQuotas {
  private final SiteUsage usage;
  private final SiteQuota usual;
  private final QuotaNews news;
  private final InstantSource clock;
  private final Map<SiteId, SiteCount> sites = new ConcurrentHashMap<>();

  /**
   * With what it works on.
   *
   * @param usual what a site may that has no quota of its own
   */
  public SiteQuotas(SiteUsage usage, SiteQuota usual, QuotaNews news, InstantSource clock) {
    this.usage = usage;
    this.usual = usual;
    this.news = news;
    this.clock = clock;
  }

  /** Counts one more session of the site; otherwise how long until it may. */
  Optional<Duration> open(AccountId account, SiteId site) {
    return told(account, site, of(site).open(clock.instant()));
  }

  /** Counts one more upload of the site; otherwise how long until it may. */
  Optional<Duration> upload(AccountId account, SiteId site) {
    return told(account, site, of(site).upload(clock.instant()));
  }

  /** So many bytes of the site's were stored. */
  void stored(SiteId site, long bytes) {
    of(site).count(new Used(0, bytes));
  }

  private SiteCount of(SiteId site) {
    return sites.computeIfAbsent(
        site, one -> new SiteCount((day, used) -> usage.add(one, day, used), usual));
  }

  private Optional<Duration> told(AccountId account, SiteId site, SiteCount.Answer answer) {
    answer
        .spentOn()
        .filter(day -> usage.claimNotice(site, day))
        .ifPresent(day -> news.spent(account, site));
    return answer.pause();
  }
}
