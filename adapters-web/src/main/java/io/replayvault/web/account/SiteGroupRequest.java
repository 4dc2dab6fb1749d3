package io.replayvault.web.account;

import io.replayvault.application.account.in.GroupSites;
import io.replayvault.domain.account.SiteId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Schema {@code SiteGroupRequest} of {@code docs/openapi.json}.
 *
 * @param name 1 to 100 characters
 * @param sites site ids, at most 500
 */
record SiteGroupRequest(String name, List<String> sites) {
  SiteGroupRequest {
    if (name.length() > 100
        || sites.size() > 500
        || !sites.stream().allMatch(SiteId::isWellFormed)) {
      throw new IllegalArgumentException("a group has a short name and at most 500 sites");
    }
  }

  GroupSites.Command command() {
    return new GroupSites.Command(
        name, sites.stream().map(SiteId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
