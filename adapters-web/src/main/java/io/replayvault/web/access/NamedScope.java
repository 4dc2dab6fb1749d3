package io.replayvault.web.access;

import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Schema {@code NamedScope} of {@code docs/openapi.json}.
 *
 * @param wholeAccount every site, also those added later
 * @param sites sites besides, at most 500
 * @param siteGroups site groups, at most 100
 */
record NamedScope(boolean wholeAccount, List<String> sites, List<String> siteGroups) {
  NamedScope {
    if (sites.size() > 500 || siteGroups.size() > 100) {
      throw new IllegalArgumentException("a scope has at most 500 sites and 100 groups");
    }
  }

  static NamedScope of(Scope scope) {
    return switch (scope) {
      case Scope.WholeAccount whole -> new NamedScope(true, List.of(), List.of());
      case Scope.OnlySites only -> new NamedScope(false, ids(only.sites()), List.of());
      case Scope.GroupsAndSites some ->
          new NamedScope(
              false,
              ids(some.sites()),
              some.groups().stream().map(SiteGroupId::value).sorted().toList());
    };
  }

  /**
   * What it says.
   *
   * @throws IllegalArgumentException if an id is none, or it contradicts itself
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
