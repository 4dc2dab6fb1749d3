package io.replayvault.application.account;

import io.replayvault.application.account.in.SiteView;
import io.replayvault.application.account.out.Accounts;
import io.replayvault.application.account.out.Sites;
import io.replayvault.application.keys.out.Chance;
import io.replayvault.domain.account.Account;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Region;
import io.replayvault.domain.account.Site;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one account of a trial and its demo site, made at the first start. */
public final class TrialAccount {
  private static final int ID_BYTES = 12;

  private final Accounts accounts;
  private final Sites sites;
  private final SiteFounder founder;
  private final SiteViews views;
  private final Chance chance;
  private final Optional<Region> region;

  /**
   * With what it is made of.
   *
   * @param region where the account's recordings are kept, if it is not there yet
   */
  public TrialAccount(
      Accounts accounts,
      Sites sites,
      SiteFounder founder,
      SiteViews views,
      Chance chance,
      Optional<Region> region) {
    this.accounts = accounts;
    this.sites = sites;
    this.founder = founder;
    this.views = views;
    this.chance = chance;
    this.region = region;
  }

  /** The trial's account; made if there is none. */
  public AccountId account() {
    return account("Demo account");
  }

  /** The one account; made under that name if there is none. */
  public AccountId account(String name) {
    List<Account> all = accounts.all();
    if (!all.isEmpty()) {
      return all.get(0).id();
    }
    AccountId id = new AccountId("a" + HexFormat.of().formatHex(chance.bytes(ID_BYTES)));
    accounts.add(new Account(id, name, region));
    return id;
  }

  /**
   * The demo site, served at these origins; made if the account has none for them, and finished if
   * a start was killed before its policy was published.
   */
  public SiteView demoSite(Set<Origin> origins) {
    // A second account may come first by its name.
    Site site =
        accounts.all().stream()
            .flatMap(account -> sites.of(account.id()).stream())
            .filter(found -> found.origins().equals(origins))
            .findFirst()
            .orElseGet(() -> founded(account(), origins));
    SiteView view = views.of(site);
    if (view.policyVersion() > 0) {
      return view;
    }
    founder.publishFirst(site);
    return views.of(site);
  }

  private Site founded(AccountId account, Set<Origin> origins) {
    Site site = founder.draft(account, "Demo site", origins);
    founder.found(site);
    return site;
  }
}
