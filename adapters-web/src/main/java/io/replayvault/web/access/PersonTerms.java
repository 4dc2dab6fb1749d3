package io.replayvault.web.access;

import io.replayvault.domain.access.Features;
import io.replayvault.domain.access.Limit;
import io.replayvault.domain.access.Limits;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Terms;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Schema {@code PersonTerms} of {@code docs/openapi.json}.
 *
 * @param role the role's name
 * @param wholeAccount every site, also those added later
 * @param sites sites besides, at most 500
 * @param siteGroups site groups, at most 100
 * @param added features on top of the role
 * @param removed features taken from it
 * @param namedContact whether they may ask for people
 * @param limits what of their scope they may not see
 */
record PersonTerms(
    String role,
    boolean wholeAccount,
    List<String> sites,
    List<String> siteGroups,
    List<String> added,
    List<String> removed,
    boolean namedContact,
    List<Limited> limits) {
  PersonTerms {
    if (sites.size() > 500 || siteGroups.size() > 100) {
      throw new IllegalArgumentException("a scope has at most 500 sites and 100 groups");
    }
  }

  static PersonTerms of(Terms terms) {
    return of(terms.role(), terms.scope(), terms.features(), terms.namedContact(), terms.limits());
  }

  static PersonTerms of(Person person) {
    return of(
        person.role(),
        person.scope(),
        person.standing().features(),
        person.standing().namedContact(),
        person.standing().limits());
  }

  /**
   * What they say.
   *
   * @throws IllegalArgumentException if a name or an id is none, or they contradict each other
   */
  Terms terms() {
    Scope scope = new NamedScope(wholeAccount, sites, siteGroups).scope();
    Set<Limit> limited =
        limits.stream()
            .map(limit -> Limit.of(limit.kind(), limit.value()))
            .collect(Collectors.toSet());
    return new Terms(
        Role.valueOf(role),
        scope,
        new Features(named(added), named(removed)),
        namedContact,
        new Limits(limited));
  }

  private static PersonTerms of(
      Role role, Scope scope, Features features, boolean namedContact, Limits limits) {
    NamedScope parts = NamedScope.of(scope);
    return new PersonTerms(
        role.name(),
        parts.wholeAccount(),
        parts.sites(),
        parts.siteGroups(),
        texts(features.added()),
        texts(features.removed()),
        namedContact,
        limits.sorted().map(limit -> new Limited(limit.kind(), limit.what())).toList());
  }

  /**
   * A limit.
   *
   * @param kind {@code NOT_PAGES} or {@code NOT_SESSIONS}
   * @param value a pattern of paths, or {@code label=value}
   */
  record Limited(String kind, String value) {}

  private static Set<Permission> named(List<String> names) {
    return names.stream()
        .map(
            name ->
                Permission.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("no such feature")))
        .collect(Collectors.toSet());
  }

  private static List<String> texts(Set<Permission> permissions) {
    return permissions.stream().map(Permission::text).sorted().toList();
  }
}
