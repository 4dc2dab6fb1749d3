package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.domain.access.Permission;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.account.SiteGroupId;
import io.replayvault.domain.account.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A service token that somebody made at the console's API (ADR-0049).
 *
 * @param id its id
 * @param text what a program shows
 */
record MadeToken(String id, String text) {
  /** Has somebody make one for a day. */
  static MadeToken by(ApiCaller maker, Set<Permission> permissions, Scope scope) {
    JsonNode made =
        maker.ask(
            "POST",
            "/api/v1/service-tokens",
            Map.of(
                "name",
                "Of a proof",
                "permissions",
                permissions.stream().map(Permission::text).toList(),
                "scope",
                named(scope),
                "days",
                1),
            201);
    return new MadeToken(made.get("serviceToken").get("id").asText(), made.get("text").asText());
  }

  /** A program that shows it, at the address and node of that caller. */
  ApiCaller shownFrom(ApiCaller caller) {
    return shown(caller, text);
  }

  /** A program that shows that text as if it were a service token. */
  static ApiCaller shown(ApiCaller caller, String text) {
    return caller.bare().with("Authorization", "Bearer " + text);
  }

  private static Map<String, Object> named(Scope scope) {
    return switch (scope) {
      case Scope.WholeAccount whole -> named(true, List.of(), List.of());
      case Scope.OnlySites only ->
          named(false, only.sites().stream().map(SiteId::value).toList(), List.of());
      case Scope.GroupsAndSites some ->
          named(
              false,
              some.sites().stream().map(SiteId::value).toList(),
              some.groups().stream().map(SiteGroupId::value).toList());
    };
  }

  private static Map<String, Object> named(boolean whole, List<String> sites, List<String> groups) {
    return Map.of("wholeAccount", whole, "sites", sites, "siteGroups", groups);
  }
}
