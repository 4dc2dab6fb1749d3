package io.replayvault.application.access;

import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.access.Terms;
import io.replayvault.domain.access.Wish;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.audit.AuditAction;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A wish as the audit log keeps it: by ids, without names, addresses and reasons. */
final class WishText {
  private WishText() {}

  /** What is recorded when it is done. */
  static AuditAction action(Wish wish) {
    return switch (wish) {
      case Wish.Add add -> AuditAction.PERSON_ADD;
      case Wish.Change change -> AuditAction.PERSON_CHANGE;
      case Wish.Revoke revoke -> AuditAction.PERSON_REVOKE;
    };
  }

  /** What it asks for. */
  static String of(Wish wish) {
    return switch (wish) {
      case Wish.Add add -> "add " + of(add.terms());
      case Wish.Change change -> "change person:" + change.person() + " " + of(change.terms());
      case Wish.Revoke revoke -> "revoke person:" + revoke.person();
    };
  }

  private static String of(Terms terms) {
    return terms.role()
        + " "
        + of(terms.scope())
        + listed(" +", terms.features().added())
        + listed(" -", terms.features().removed())
        + (terms.namedContact() ? " named-contact" : "")
        + terms.limits().sorted().map(limit -> " " + limit.text()).collect(Collectors.joining());
  }

  /** Which sites. */
  static String of(Scope scope) {
    return switch (scope) {
      case Scope.WholeAccount whole -> "whole-account";
      case Scope.OnlySites only -> sites(only.sites());
      case Scope.GroupsAndSites some ->
          some.groups().stream()
                  .map(SiteGroupId::value)
                  .sorted()
                  .collect(Collectors.joining(",", "groups=", " "))
              + sites(some.sites());
    };
  }

  private static String sites(Set<SiteId> sites) {
    return sites.stream()
        .map(SiteId::value)
        .sorted()
        .collect(Collectors.joining(",", "sites=", ""));
  }

  private static String listed(String sign, Set<Permission> features) {
    Stream<String> names = features.stream().map(Permission::text).sorted();
    return names.map(name -> sign + name).collect(Collectors.joining());
  }
}
