package io.replayvault.bootstrap;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.SegmentStore;
import java.util.Optional;

/**
 * The places of sealed segments, opened.
 *
 * @param main where they are written
 * @param also where they may lie too
 */
record OpenPlaces(Place main, Optional<Place> also) {
  /**
   * One of them.
   *
   * @param setting which names it
   * @param text as an operator writes it
   * @param store what lies there
   * @param mark whether objects move out of it
   */
  record Place(String setting, String text, SegmentStore store, MovingOut mark) {}
}
