package io.replayvault.persistence.access;

import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.persistence.database.ArrayLiteral;
import jakarta.persistence.Query;
import java.util.Set;

/** Role, scope and features as they lie in {@code membership} and {@code person_request}. */
record StoredTerms(Role role, Scope scope, Features features, boolean namedContact) {
  /** How many parameters they are. */
  static final int COUNT = 7;

  /** The columns in the order of {@link #bind}. */
  static final String NAMES =
      "role, whole_account, site_ids, group_ids, added, removed, named_contact";

  /** Their values, as parameters from that number on. */
  static String values(int first) {
    return "?%d, ?%d, cast(?%d as text[]), cast(?%d as text[]), cast(?%d as text[]), cast(?%d as text[]), ?%d"
        .formatted(first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6);
  }

  /** Binds them to the parameters from that number on. */
  Query bind(Query query, int first) {
    return query
        .setParameter(first, role.name())
        .setParameter(first + 1, scope instanceof Scope.WholeAccount)
        .setParameter(first + 2, sites())
        .setParameter(first + 3, groups())
        .setParameter(first + 4, texts(features.added()))
        .setParameter(first + 5, texts(features.removed()))
        .setParameter(first + 6, namedContact);
  }

  /** The sites that are named one by one, as an array. */
  String sites() {
    Set<SiteId> sites =
        switch (scope) {
          case Scope.WholeAccount whole -> Set.of();
          case Scope.OnlySites only -> only.sites();
          case Scope.GroupsAndSites some -> some.sites();
        };
    return ArrayLiteral.ofTexts(sites.stream().map(SiteId::value).sorted().toList());
  }

  /** The groups, as an array. */
  String groups() {
    Set<SiteGroupId> groups = scope instanceof Scope.GroupsAndSites some ? some.groups() : Set.of();
    return ArrayLiteral.ofTexts(groups.stream().map(SiteGroupId::value).sorted().toList());
  }

  private static String texts(Set<Permission> features) {
    return ArrayLiteral.ofTexts(features.stream().map(Permission::text).sorted().toList());
  }
}
