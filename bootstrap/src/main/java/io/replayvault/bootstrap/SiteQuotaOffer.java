package io.replayvault.bootstrap;

import io.replayvault.application.session.HostSiteQuota;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.persistence.audit.JdbcAuditLog;
import io.replayvault.persistence.session.JdbcOwnQuotas;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/** A site's own quota, given or taken away without a server. */
public final class SiteQuotaOffer {
  private static final int GIBIBYTE = 30;

  private SiteQuotaOffer() {}

  /**
   * Shows, gives or takes away; called by the launcher's command {@code quota}, by name.
   *
   * @param main the main database, as the application's user
   * @param consoleOrigin where the console is
   * @param site the site's id, as typed
   * @param usualSessions sessions a day of a site without a quota of its own
   * @param usualGibibytes GiB a day; likewise
   * @param usualUploads segments a second; likewise
   * @param sessions sessions a day; empty to leave it as it is
   * @param gibibytes GiB a day; likewise
   * @param uploads segments a second; likewise
   * @param deed {@code show}, {@code give} or {@code usual}
   * @return what to tell
   * @throws IllegalStateException when there is no such site
   */
  public static String offer(
      DataSource main,
      String consoleOrigin,
      String site,
      String usualSessions,
      String usualGibibytes,
      String usualUploads,
      String sessions,
      String gibibytes,
      String uploads,
      String deed) {
    if (!SiteId.isWellFormed(site)) {
      throw new IllegalStateException("that is no site's id");
    }
    SiteId id = new SiteId(site);
    HostSiteQuota quotas =
        new HostSiteQuota(
            new JdbcOwnQuotas(main),
            new JdbcAuditLog(main),
            new SecureChance(),
            InstantSource.system());
    Optional<SiteQuota> now =
        quotas.counting(id, quota(usualSessions, usualGibibytes, usualUploads));
    boolean found =
        switch (deed) {
          case "give" ->
              now.isPresent() && quotas.give(id, changed(now.get(), sessions, gibibytes, uploads));
          case "usual" -> quotas.takeAway(id);
          default -> now.isPresent();
        };
    if (!found) {
      throw new IllegalStateException("there is no such site");
    }
    return quotas.of(id).map(SiteQuotaOffer::told).orElse("The site has the usual quota");
  }

  private static SiteQuota quota(String sessions, String gibibytes, String uploads) {
    return new SiteQuota(
        Long.parseLong(sessions), Long.parseLong(gibibytes) << GIBIBYTE, Integer.parseInt(uploads));
  }

  /** The quota with what is named in the place of what counted; what is not stays. */
  static SiteQuota changed(SiteQuota now, String sessions, String gibibytes, String uploads) {
    return new SiteQuota(
        sessions.isEmpty() ? now.sessionsADay() : Long.parseLong(sessions),
        gibibytes.isEmpty() ? now.bytesADay() : Long.parseLong(gibibytes) << GIBIBYTE,
        uploads.isEmpty() ? now.uploadsASecond() : Integer.parseInt(uploads));
  }

  private static String told(SiteQuota quota) {
    return "The site may record %d sessions and %d GiB a day, and %d segments a second"
        .formatted(quota.sessionsADay(), quota.bytesADay() >> GIBIBYTE, quota.uploadsASecond());
  }
}
