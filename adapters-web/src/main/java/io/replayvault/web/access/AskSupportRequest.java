package io.replayvault.web.access;

import io.replayvault.domain.access.SupportWish;
import java.time.Instant;
import java.util.List;

/**
 * Schema {@code AskSupportRequest} of {@code docs/openapi.json}.
 *
 * @param wholeAccount every site, also those added later
 * @param sites sites besides, at most 500
 * @param siteGroups site groups, at most 100
 * @param reason why
 * @param startsAt milliseconds since the epoch
 * @param endsAt milliseconds since the epoch
 */
record AskSupportRequest(
    boolean wholeAccount,
    List<String> sites,
    List<String> siteGroups,
    String reason,
    long startsAt,
    long endsAt) {
  /**
   * What it asks for.
   *
   * @throws IllegalArgumentException if a part is malformed or contradicts another
   */
  SupportWish wish() {
    return new SupportWish(
        new NamedScope(wholeAccount, sites, siteGroups).scope(),
        reason.strip(),
        Instant.ofEpochMilli(startsAt),
        Instant.ofEpochMilli(endsAt));
  }
}
