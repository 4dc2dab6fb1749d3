package io.replayvault.application.account.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.account.SiteKey;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Sites} promises. */
public abstract class SitesContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

  private final AccountId account = Fresh.account();

  /** The store under test. */
  protected abstract Sites sites();

  @Test
  void an_added_site_is_found_by_id_and_by_key() {
    Site site = site(Fresh.site(), Fresh.siteKey(), "Shop", NOW);
    sites().add(site);
    assertThat(sites().find(site.id())).contains(site);
    assertThat(sites().byKey(site.key())).contains(site);
  }

  @Test
  void an_unknown_site_is_not_found() {
    assertThat(sites().find(Fresh.site())).isEmpty();
    assertThat(sites().byKey(Fresh.siteKey())).isEmpty();
    assertThat(sites().of(account)).isEmpty();
  }

  @Test
  void times_are_cut_to_the_millisecond() {
    Site site = site(Fresh.site(), Fresh.siteKey(), "Shop", NOW.plusNanos(999_999));
    sites().add(site);
    assertThat(sites().find(site.id()).orElseThrow().createdAt()).isEqualTo(NOW);
  }

  @Test
  void an_id_that_is_there_already_is_refused() {
    Site site = site(Fresh.site(), Fresh.siteKey(), "Shop", NOW);
    sites().add(site);
    SiteKey other = Fresh.siteKey();
    assertThatIllegalStateException()
        .isThrownBy(() -> sites().add(site(site.id(), other, "Shop", NOW)));
    assertThat(sites().byKey(other)).isEmpty();
  }

  @Test
  void a_key_that_is_there_already_is_refused() {
    Site site = site(Fresh.site(), Fresh.siteKey(), "Shop", NOW);
    sites().add(site);
    SiteId other = Fresh.site();
    assertThatIllegalStateException()
        .isThrownBy(() -> sites().add(site(other, site.key(), "Shop", NOW)));
    assertThat(sites().find(other)).isEmpty();
  }

  @Test
  void of_eight_who_add_one_key_at_once_one_succeeds() {
    SiteKey key = Fresh.siteKey();
    assertThat(Race.winners(i -> () -> sites().add(site(Fresh.site(), key, "Shop", NOW))))
        .isEqualTo(1);
  }

  @Test
  void an_account_s_sites_come_by_name_and_no_one_else_s() {
    Site second = site(Fresh.site(), Fresh.siteKey(), "Quote", NOW);
    Site first = site(Fresh.site(), Fresh.siteKey(), "Blog", NOW);
    sites().add(second);
    sites().add(first);
    sites()
        .add(
            new Site(Fresh.site(), Fresh.account(), "Any", Fresh.siteKey(), second.origins(), NOW));
    assertThat(sites().of(account)).containsExactly(first, second);
  }

  private Site site(SiteId id, SiteKey key, String name, Instant at) {
    Set<Origin> origins =
        Set.of(new Origin("https://shop.example"), new Origin("http://localhost:9090"));
    return new Site(id, account, name, key, origins, at);
  }
}
