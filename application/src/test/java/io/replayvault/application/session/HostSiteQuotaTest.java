package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.session.out.OwnQuotas;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HostSiteQuotaTest {
  private final KeyRoom room = new KeyRoom();
  private final AccountId account = Fresh.account();
  private final SiteId site = Fresh.site();
  private final Book book = new Book();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final HostSiteQuota host =
      new HostSiteQuota(book, room.watch.over(AuditLog.class, log), room.chance, room.clock);

  @Test
  void a_site_gets_its_own_and_loses_it_and_both_are_on_the_account_s_log() {
    SiteQuota own = new SiteQuota(5, 6, 7);
    assertThat(host.give(site, own)).isTrue();
    assertThat(host.of(site)).contains(own);
    AuditEntry given = log.records().getLast().entry();
    assertThat(given.action()).isEqualTo(AuditAction.SITE_QUOTA_CHANGE);
    assertThat(given.account()).contains(account);
    assertThat(given.subject()).isEqualTo("site:" + site);
    assertThat(given.detail()).isEqualTo("sessions a day 5; bytes a day 6; uploads a second 7");
    assertThat(host.takeAway(site)).isTrue();
    assertThat(host.of(site)).isEmpty();
    assertThat(log.records().getLast().entry().detail()).isEqualTo("usual");
  }

  @Test
  void what_counts_is_a_site_s_own_or_else_the_deployment_s_usual_one() {
    SiteQuota usual = new SiteQuota(50, 60, 70);
    SiteQuota own = new SiteQuota(5, 6, 7);
    assertThat(host.counting(site, usual)).contains(usual);
    host.give(site, own);
    assertThat(host.counting(site, usual)).contains(own);
    assertThat(host.counting(Fresh.site(), usual)).as("no such site").isEmpty();
  }

  @Test
  void a_site_that_is_not_there_gets_none() {
    assertThat(host.give(Fresh.site(), SiteQuota.USUAL)).isFalse();
    assertThat(host.takeAway(Fresh.site())).isFalse();
    assertThat(log.records()).isEmpty();
  }

  @Test
  void without_a_record_nothing_changes() {
    room.watch.before("AuditLog.append", Outage::strike);
    assertThatThrownBy(() -> host.give(site, SiteQuota.USUAL)).isInstanceOf(Outage.class);
    assertThat(host.of(site)).isEmpty();
  }

  private final class Book implements OwnQuotas {
    private final Map<SiteId, SiteQuota> own = new HashMap<>();

    @Override
    public Optional<AccountId> accountOf(SiteId asked) {
      return asked.equals(site) ? Optional.of(account) : Optional.empty();
    }

    @Override
    public Optional<SiteQuota> of(SiteId asked) {
      return Optional.ofNullable(own.get(asked));
    }

    @Override
    public void put(SiteId asked, SiteQuota quota) {
      own.put(asked, quota);
    }

    @Override
    public void forget(SiteId asked) {
      own.remove(asked);
    }
  }
}
