package io.replayvault.application.session;

import io.replayvault.application.access.HostRequest;
import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.session.out.OwnQuotas;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives a site a quota of its own, or takes it away, for whoever has the host's shell (clause D4).
 * It is on the account's log before it is done; who did it is not known there.
 */
public final class HostSiteQuota {
  private final OwnQuotas quotas;
  private final AuditLog log;
  private final Chance chance;
  private final InstantSource clock;

  public HostSiteQuota(OwnQuotas quotas, AuditLog log, Chance chance, InstantSource clock) {
    this.quotas = quotas;
    this.log = log;
    this.chance = chance;
    this.clock = clock;
  }

  /** The site's own quota; empty if it has the usual one, or if there is no such site. */
  public Optional<SiteQuota> of(SiteId site) {
    return quotas.of(site);
  }

  /**
   * What counts for the site now; empty if there is no such site.
   *
   * @param usual what counts for a site without a quota of its own
   */
  public Optional<SiteQuota> counting(SiteId site, SiteQuota usual) {
    return quotas.accountOf(site).map(account -> quotas.of(site).orElse(usual));
  }

  /** Puts it in the place of the site's. False if there is no such site. */
  public boolean give(SiteId site, SiteQuota quota) {
    String detail =
        "sessions a day %d; bytes a day %d; uploads a second %d"
            .formatted(quota.sessionsADay(), quota.bytesADay(), quota.uploadsASecond());
    return recorded(site, detail, () -> quotas.put(site, quota));
  }

  /** Lets the usual one count. False if there is no such site. */
  public boolean takeAway(SiteId site) {
    return recorded(site, "usual", () -> quotas.forget(site));
  }

  private boolean recorded(SiteId site, String detail, Runnable deed) {
    Optional<AccountId> account = quotas.accountOf(site);
    account.ifPresent(
        known -> {
          log.append(
              new AuditEntry(
                  clock.instant(),
                  account,
                  Optional.empty(),
                  AuditAction.SITE_QUOTA_CHANGE,
                  AuditOutcome.ALLOWED,
                  "site:" + site,
                  detail,
                  HostRequest.fresh(chance)));
          deed.run();
        });
    return account.isPresent();
  }
}
