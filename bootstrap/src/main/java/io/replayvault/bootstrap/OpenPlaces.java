package io.replayvault.bootstrap;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.domain.account.Region;
import java.util.Map;
import java.util.Optional;

/**
 * The places of sealed segments, opened.
 *
 * @param main where they are written
 * @param also where they may lie too
 * @param regions where those of accounts with a region lie instead
 */
public record OpenPlaces(Place main, Optional<Place> also, Map<Region, Place> regions) {
  public OpenPlaces {
    regions = Map.copyOf(regions);
  }

  /**
   * One of them.
   *
   * @param setting which names it
   * @param text as an operator writes it
   * @param store what lies there
   * @param mark whether objects move out of it
   */
  public record Place(String setting, String text, SegmentStore store, MovingOut mark) {}
}
