package io.replayvault.domain.access;

import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sites of an account that a person reaches (clause E1). */
public sealed interface Scope {
  /** Whether the site is within reach. */
  boolean covers(SiteId site);

  /** Every site of the account, also those added later. */
  record WholeAccount() implements Scope {
    @Override
    public boolean covers(SiteId site) {
      return true;
    }
  }

  /**
   * Only these sites.
   *
   * @param sites may be empty: then nothing is within reach
   */
  record OnlySites(Set<SiteId> sites) implements Scope {
    public OnlySites {
      sites = Set.copyOf(sites);
    }

    @Override
    public boolean covers(SiteId site) {
      return sites.contains(site);
    }
  }

  /**
   * The sites of these groups, and some sites besides.
   *
   * @param groups at least one
   * @param sites besides
   * @param grouped the groups' sites when the person was read; what is later put into a group is in
   *     it when they are read again
   */
  record GroupsAndSites(Set<SiteGroupId> groups, Set<SiteId> sites, Set<SiteId> grouped)
      implements Scope {
    public GroupsAndSites {
      groups = Set.copyOf(groups);
      sites = Set.copyOf(sites);
      grouped = Set.copyOf(grouped);
      if (groups.isEmpty()) {
        throw new IllegalArgumentException("without a group it is a scope of sites");
      }
    }

    @Override
    public boolean covers(SiteId site) {
      return sites.contains(site) || grouped.contains(site);
    }
  }

  /** What both cover, as it is at this moment. */
  static Scope both(Scope one, Scope other) {
    return switch (one) {
      case WholeAccount whole -> other;
      case OnlySites only -> covered(only.sites(), other);
      case GroupsAndSites some ->
          covered(
              Stream.concat(some.sites().stream(), some.grouped().stream())
                  .collect(Collectors.toUnmodifiableSet()),
              other);
    };
  }

  private static Scope covered(Set<SiteId> sites, Scope other) {
    return new OnlySites(
        sites.stream().filter(other::covers).collect(Collectors.toUnmodifiableSet()));
  }

  /** A scope of groups and sites, as it is asked for: what is in the groups is found out later. */
  static Scope of(Set<SiteGroupId> groups, Set<SiteId> sites) {
    return groups.isEmpty() ? new OnlySites(sites) : new GroupsAndSites(groups, sites, Set.of());
  }
}
