package io.replayvault.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.account.SiteQuota;
import org.junit.jupiter.api.Test;

final class SiteQuotaOfferTest {
  @Test
  void what_is_not_named_stays_as_it_counts_now() {
    SiteQuota now = new SiteQuota(50, 60, 70);
    assertThat(SiteQuotaOffer.changed(now, "5", "", "")).isEqualTo(new SiteQuota(5, 60, 70));
    assertThat(SiteQuotaOffer.changed(now, "", "2", "")).isEqualTo(new SiteQuota(50, 2L << 30, 70));
    assertThat(SiteQuotaOffer.changed(now, "", "", "7")).isEqualTo(new SiteQuota(50, 60, 7));
  }
}
