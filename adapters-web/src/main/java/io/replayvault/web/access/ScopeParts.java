package io.replayvault.web.access;

import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A scope as it goes over the wire: the whole account, or sites and site groups by their ids. */
record ScopeParts(boolean wholeAccount, List<String> sites, List<String> siteGroups) {
  private static final int MOST_SITES = 500;
  private static final int MOST_GROUPS = 100;

  ScopeParts {
    if (sites.size() > MOST_SITES || siteGroups.size() > MOST_GROUPS) {
      throw new IllegalArgumentException("a scope has at most 500 sites and 100 groups");
    }
  }

  static ScopeParts of(Scope scope) {
    return switch (scope) {
      case Scope.WholeAccount whole -> new ScopeParts(true, List.of(), List.of());
      case Scope.OnlySites only -> new ScopeParts(false, ids(only.sites()), List.of());
      case Scope.GroupsAndSites some ->
          new ScopeParts(
              false,
              ids(some.sites()),
              some.groups().stream().map(SiteGroupId::value).sorted().toList());
    };
  }

  /**
   * What they say.
   *
   * @throws IllegalArgumentException if an id is none, or the parts contradict each other
   */
  Scope scope() {
    if (wholeAccount && !(sites.isEmpty() && siteGroups.isEmpty())) {
      throw new IllegalArgumentException("the whole account needs no sites");
    }
    return wholeAccount
        ? new Scope.WholeAccount()
        : Scope.of(
            siteGroups.stream().map(SiteGroupId::new).collect(Collectors.toSet()),
            sites.stream().map(SiteId::new).collect(Collectors.toSet()));
  }

  private static List<String> ids(Set<SiteId> sites) {
    return sites.stream().map(SiteId::value).sorted().toList();
  }
}
