package io.replayvault.bootstrap;

import io.replayvault.application.access.AdminNews;
import io.replayvault.application.access.out.PersonLetters;
import io.replayvault.application.session.SiteQuotas;
import io.replayvault.bootstrap.configuration.RecordingLimits;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.domain.account.SiteQuota;
import io.replayvault.persistence.session.JpaSiteUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** How much each site may record. */
@ApplicationScoped
public class QuotaWiring {
  /** A shift. */
  private static final int GIBIBYTE = 30;

  @Produces
  @Singleton
  SiteQuotas siteQuotas(
      Settings settings, Databases databases, AdminNews news, InstantSource clock) {
    RecordingLimits limits = settings.recordingLimits();
    return new SiteQuotas(
        new JpaSiteUsage(databases.main()),
        new SiteQuota(
            limits.sessionsADay(),
            (long) limits.gibibytesADay() << GIBIBYTE,
            limits.uploadsASecond()),
        (account, site) -> news.tell(account, PersonLetters.News.QUOTA_SPENT, "site " + site),
        clock);
  }
}
