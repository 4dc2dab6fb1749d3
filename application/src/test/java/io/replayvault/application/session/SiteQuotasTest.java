package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.PortWatch;
import io.replayvault.application.session.out.InMemorySiteUsage;
import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SiteUsage;
import io.replayvault.application.session.out.SiteUsage.Used;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SiteQuotasTest {
  private static final SiteQuota SMALL = new SiteQuota(3, 1_000, 10);

  private final HandClock clock = new HandClock(Instant.parse("2026-11-24T09:00:00Z"));
  private final PortWatch watch = new PortWatch();
  private final InMemorySiteUsage days = new InMemorySiteUsage();
  private final SiteUsage usage = watch.over(SiteUsage.class, days);
  private final List<SiteId> told = new ArrayList<>();
  private final SiteQuotas node = node();
  private final AccountId account = Fresh.account();
  private final SiteId site = Fresh.site();

  @Test
  void beyond_a_days_sessions_a_site_waits_for_the_next_day() {
    for (int session = 0; session < 3; session++) {
      assertThat(node.open(account, site)).isEmpty();
    }
    assertThat(node.open(account, site)).contains(Duration.ofHours(15));
    assertThat(node.upload(account, site)).as("what was opened goes on").isEmpty();
    assertThat(node.open(account, Fresh.site())).as("other sites").isEmpty();
    clock.move(Duration.ofHours(15));
    assertThat(node.open(account, site)).isEmpty();
  }

  @Test
  void beyond_a_days_bytes_nothing_of_a_site_is_taken() {
    node.stored(site, 999);
    assertThat(node.upload(account, site)).isEmpty();
    node.stored(site, 1);
    assertThat(node.upload(account, site)).contains(Duration.ofHours(15));
    assertThat(node.open(account, site)).contains(Duration.ofHours(15));
  }

  @Test
  void uploads_come_by_the_second_and_four_seconds_worth_in_one_go() {
    for (int upload = 0; upload < 40; upload++) {
      assertThat(node.upload(account, site)).isEmpty();
    }
    assertThat(node.upload(account, site)).contains(Duration.ofMillis(100));
    clock.move(Duration.ofMillis(100));
    assertThat(node.upload(account, site)).isEmpty();
    assertThat(node.upload(account, site)).isNotEmpty();
  }

  @Test
  void what_other_nodes_took_counts_after_ten_seconds_at_the_latest() {
    SiteQuotas other = node();
    assertThat(node.open(account, site)).isEmpty();
    assertThat(other.open(account, site)).isEmpty();
    assertThat(other.open(account, site)).isEmpty();
    clock.move(SiteCount.KNOWN_FOR);
    assertThat(other.upload(account, site)).isEmpty();
    assertThat(node.open(account, site)).isNotEmpty();
  }

  @Test
  void a_thousand_uploads_cost_one_write() {
    for (int upload = 0; upload < 1_000; upload++) {
      node.stored(site, 0);
      node.upload(account, site);
      clock.move(Duration.ofNanos(9_999_999));
    }
    assertThat(watch.calls()).containsExactly("SiteUsage.add");
  }

  @Test
  void a_quota_of_its_own_counts_in_place_of_the_usual_one() {
    days.give(site, new SiteQuota(1, 1_000, 1));
    assertThat(node.open(account, site)).isEmpty();
    assertThat(node.open(account, site)).isNotEmpty();
  }

  @Test
  void that_it_is_spent_is_told_once_a_day_over_all_nodes() {
    SiteQuotas other = node();
    node.stored(site, 1_000);
    node.upload(account, site);
    clock.move(SiteCount.KNOWN_FOR);
    node.upload(account, site);
    other.upload(account, site);
    assertThat(told).containsExactly(site);
    clock.move(Duration.ofDays(1));
    node.upload(account, site);
    node.stored(site, 2_000);
    node.upload(account, site);
    assertThat(told).containsExactly(site, site);
  }

  @Test
  void while_the_count_is_away_what_is_known_goes_on_and_nothing_is_forgotten() {
    node.open(account, site);
    clock.move(SiteCount.KNOWN_FOR);
    goesAway();
    assertThat(node.open(account, site)).isEmpty();
    assertThat(node.open(account, site)).isEmpty();
    assertThat(node.open(account, site)).isNotEmpty();
    clock.move(SiteCount.KNOWN_FOR);
    assertThat(node.open(account, site)).as("told now").isNotEmpty();
    assertThat(days.add(site, LocalDate.of(2026, 11, 24), Used.NOTHING).used().sessions())
        .isEqualTo(3);
    goesAway();
    assertThatThrownBy(() -> node.open(account, Fresh.site())).isInstanceOf(IndexUnavailable.class);
  }

  private void goesAway() {
    watch.before(
        "SiteUsage.add",
        () -> {
          throw new IndexUnavailable("away");
        });
  }

  private SiteQuotas node() {
    return new SiteQuotas(usage, SMALL, (whose, spent) -> told.add(spent), clock);
  }
}
