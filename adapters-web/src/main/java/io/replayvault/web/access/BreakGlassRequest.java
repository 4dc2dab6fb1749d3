package io.replayvault.web.access;

import io.replayvault.application.access.in.BreakGlass;
import java.time.Duration;
import java.util.List;

/**
 * Schema {@code BreakGlassRequest} of {@code docs/openapi.json}.
 *
 * @param wholeAccount every site, also those added later
 * @param sites sites besides, at most 500
 * @param siteGroups site groups, at most 100
 * @param reason why
 * @param minutes for how long, 1 to 60
 */
record BreakGlassRequest(
    boolean wholeAccount,
    List<String> sites,
    List<String> siteGroups,
    String reason,
    long minutes) {
  /**
   * What it opens.
   *
   * @throws IllegalArgumentException if a part is malformed or contradicts another
   */
  BreakGlass.Command command() {
    return new BreakGlass.Command(
        new NamedScope(wholeAccount, sites, siteGroups).scope(),
        reason.strip(),
        Duration.ofMinutes(Math.clamp(minutes, 0, 61)));
  }
}
