package io.replayvault.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.account.in.SiteView;
import io.replayvault.application.account.out.InMemoryAccounts;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Region;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TrialAccountTest {
  private static final Set<Origin> ORIGINS = Set.of(new Origin("http://localhost:9090"));

  private final Recordings recordings = new Recordings();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final TrialAccount trial =
      new TrialAccount(
          accounts,
          recordings.sites,
          recordings.founder,
          recordings.siteViews,
          recordings.keyRoom.chance,
          Optional.of(new Region("eu")));

  @Test
  void the_account_is_made_once() {
    AccountId account = trial.account();
    assertThat(trial.account()).isEqualTo(account);
    assertThat(accounts.all()).hasSize(1);
    assertThat(accounts.all().get(0).region()).contains(new Region("eu"));
  }

  @Test
  void a_person_is_told_which_account_they_are_in() {
    AccountId account = trial.account();
    assertThat(
            new DescribeAccountService(accounts)
                .of(Callers.person(account, Role.ADMIN_USER, new Scope.WholeAccount()))
                .name())
        .isEqualTo("Demo account");
  }

  @Test
  void the_demo_site_is_made_once_for_its_origins() {
    SiteView site = trial.demoSite(ORIGINS);
    assertThat(trial.demoSite(ORIGINS)).isEqualTo(site);
    assertThat(site.policyVersion()).isEqualTo(1);
    assertThat(trial.demoSite(Set.of(Recordings.SHOP)).site()).isNotEqualTo(site.site());
    assertThat(recordings.sites.of(trial.account())).hasSize(2);
  }

  @Test
  void the_demo_site_stays_where_it_is_when_another_account_is_made() {
    SiteView site = trial.demoSite(ORIGINS);
    accounts.add(new Account(Fresh.account(), "Aardvark"));
    assertThat(trial.demoSite(ORIGINS)).isEqualTo(site);
  }

  @Test
  void a_start_that_was_killed_before_the_policy_is_finished_by_the_next() {
    recordings.watch.before("PublishedPolicies.publish", Outage::strike);
    assertThatThrownBy(() -> trial.demoSite(ORIGINS)).isInstanceOf(Outage.class);
    assertThat(trial.demoSite(ORIGINS).policyVersion()).isEqualTo(1);
    assertThat(recordings.sites.of(trial.account())).hasSize(1);
  }
}
