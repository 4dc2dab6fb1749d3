package io.replayvault.web.detection;

import io.replayvault.domain.detection.Decoy;
import java.util.List;

/**
 * Schema {@code Decoy} of {@code docs/openapi.json}.
 *
 * @param session its id
 * @param by who marked it, by pseudonymous id
 * @param at milliseconds since the epoch
 */
record DecoyAnswer(String session, String by, long at) {
  static DecoyAnswer of(Decoy decoy) {
    return new DecoyAnswer(decoy.session().value(), decoy.by().value(), decoy.at().toEpochMilli());
  }

  /**
   * Schema {@code Decoys}.
   *
   * @param items the one that was marked last first
   */
  record Items(List<DecoyAnswer> items) {}
}
