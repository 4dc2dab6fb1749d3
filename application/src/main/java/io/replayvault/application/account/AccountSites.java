package io.replayvault.application.account;

import io.replayvault.application.account.out.SiteGroups;
import io.replayvault.application.account.out.Sites;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Tells whether sites and groups are an account's; another's are as ones that are not there. */
public final class AccountSites implements BiPredicate<AccountId, Scope> {
  private final Sites sites;
  private final SiteGroups groups;

  public AccountSites(Sites sites, SiteGroups groups) {
    this.sites = sites;
    this.groups = groups;
  }

  /** Whether everything that a scope names is the account's. */
  @Override
  public boolean test(AccountId account, Scope scope) {
    return switch (scope) {
      case Scope.WholeAccount whole -> true;
      case Scope.OnlySites only -> haveSites(account, only.sites());
      case Scope.GroupsAndSites some ->
          haveGroups(account, some.groups()) && haveSites(account, some.sites());
    };
  }

  private boolean haveSites(AccountId account, Set<SiteId> named) {
    return sites.of(account).stream().map(Site::id).collect(Collectors.toSet()).containsAll(named);
  }

  private boolean haveGroups(AccountId account, Set<SiteGroupId> named) {
    return groups.of(account).stream()
        .map(SiteGroup::id)
        .collect(Collectors.toSet())
        .containsAll(named);
  }
}
