package io.replayvault.web.account;

import io.replayvault.domain.account.SiteGroup;
import io.replayvault.domain.account.SiteId;
import java.util.List;

/**
 * Schema {@code SiteGroup} of {@code docs/openapi.json}.
 *
 * @param id its id
 * @param name its name
 * @param sites site ids, sorted
 */
record SiteGroupAnswer(String id, String name, List<String> sites) {
  static SiteGroupAnswer of(SiteGroup group) {
    return new SiteGroupAnswer(
        group.id().value(),
        group.name(),
        group.sites().stream().map(SiteId::value).sorted().toList());
  }

  /**
   * The list.
   *
   * @param items by name
   */
  record Items(List<SiteGroupAnswer> items) {}
}
