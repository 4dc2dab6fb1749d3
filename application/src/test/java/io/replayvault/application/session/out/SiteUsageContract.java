package io.replayvault.application.session.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.session.out.SiteUsage.Day;
import io.replayvault.application.session.out.SiteUsage.Used;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteQuota;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SiteUsage} promises. */
public abstract class SiteUsageContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final SiteId site = Fresh.site();

  protected abstract SiteUsage usage();

  /** Gives a site a quota of its own, by whatever does. */
  protected abstract void give(SiteId site, SiteQuota quota);

  @Test
  void a_day_adds_up_and_the_next_begins_anew() {
    assertThat(usage().add(site, TODAY, Used.NOTHING).used()).isEqualTo(Used.NOTHING);
    usage().add(site, TODAY, new Used(2, 1L << 40));
    assertThat(usage().add(site, TODAY, new Used(1, 5)))
        .isEqualTo(new Day(new Used(3, (1L << 40) + 5), Optional.empty()));
    assertThat(usage().add(site, TODAY.plusDays(1), Used.NOTHING).used()).isEqualTo(Used.NOTHING);
    assertThat(usage().add(Fresh.site(), TODAY, Used.NOTHING).used()).isEqualTo(Used.NOTHING);
  }

  @Test
  void of_many_who_add_at_once_nothing_is_lost() {
    Race.run(runner -> usage().add(site, TODAY, new Used(1, 10)));
    assertThat(usage().add(site, TODAY, Used.NOTHING).used())
        .isEqualTo(new Used(Race.RUNNERS, 10L * Race.RUNNERS));
  }

  @Test
  void a_quota_of_its_own_comes_with_the_sum() {
    SiteQuota own = new SiteQuota(5_000_000_000L, 1L << 50, 7);
    give(site, own);
    assertThat(usage().add(site, TODAY, Used.NOTHING).own()).contains(own);
    assertThat(usage().add(Fresh.site(), TODAY, Used.NOTHING).own()).isEmpty();
  }

  @Test
  void one_of_all_tells_that_a_day_is_spent_and_the_next_day_one_again() {
    usage().add(site, TODAY, new Used(1, 1));
    List<Boolean> claims = Race.run(runner -> usage().claimNotice(site, TODAY));
    assertThat(claims).containsOnlyOnce(true);
    usage().add(site, TODAY.plusDays(1), Used.NOTHING);
    assertThat(usage().claimNotice(site, TODAY.plusDays(1))).isTrue();
  }
}
