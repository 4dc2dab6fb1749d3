package io.replayvault.web.access;

import io.replayvault.application.access.in.ListOwnSupportAccess;
import io.replayvault.application.access.in.ListOwnSupportAccess.Own;
import java.util.List;
import java.util.Map;

/**
 * Schema {@code OwnSupport} of {@code docs/openapi.json}.
 *
 * @param grants what the caller asked for
 * @param accounts accounts assigned to them
 */
record OwnSupportAnswer(List<SupportGrantAnswer> grants, List<Place> accounts) {
  static OwnSupportAnswer of(Own own) {
    return new OwnSupportAnswer(
        own.grants().stream().map(grant -> SupportGrantAnswer.of(grant, Map.of())).toList(),
        own.places().stream().map(Place::of).toList());
  }

  /**
   * An account with what access can be asked for.
   *
   * @param id its id
   * @param name its name
   * @param sites its sites
   * @param siteGroups its site groups
   */
  record Place(String id, String name, List<Named> sites, List<Named> siteGroups) {
    static Place of(ListOwnSupportAccess.Place place) {
      return new Place(
          place.account().id().value(),
          place.account().name(),
          place.sites().stream().map(site -> new Named(site.id().value(), site.name())).toList(),
          place.groups().stream()
              .map(group -> new Named(group.id().value(), group.name()))
              .toList());
    }
  }

  /**
   * A site or group.
   *
   * @param id its id
   * @param name its name
   */
  record Named(String id, String name) {}
}
