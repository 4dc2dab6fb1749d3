package io.replayvault.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.session.out.SiteUsage;
import io.replayvault.application.session.out.SiteUsageContract;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import io.replayvault.persistence.account.JpaSites;
import io.replayvault.persistence.database.FreshDatabase;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JpaSiteUsageIT extends SiteUsageContract {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @Override
  protected SiteUsage usage() {
    return new JpaSiteUsage(database.factory());
  }

  @Override
  protected void give(SiteId site, SiteQuota quota) {
    quotas().put(site, quota);
  }

  @Test
  void the_host_gives_a_site_a_quota_and_takes_it_away() {
    AccountId account = Fresh.account();
    SiteId site = Fresh.site();
    new JpaSites(database.factory())
        .add(
            new Site(
                site,
                account,
                "Shop",
                Fresh.siteKey(),
                Set.of(new Origin("https://shop.example")),
                Instant.parse("2026-11-24T09:00:00Z")));
    assertThat(quotas().accountOf(site)).contains(account);
    assertThat(quotas().accountOf(Fresh.site())).isEmpty();
    assertThat(quotas().of(site)).isEmpty();
    quotas().put(site, new SiteQuota(1, 2, 3));
    quotas().put(site, SiteQuota.USUAL);
    assertThat(quotas().of(site)).contains(SiteQuota.USUAL);
    quotas().forget(site);
    quotas().forget(site);
    assertThat(quotas().of(site)).isEmpty();
  }

  private JdbcOwnQuotas quotas() {
    return new JdbcOwnQuotas(database.application());
  }
}
