package io.replayvault.domain.session;

import java.time.Instant;
import java.util.Objects;

/**
 * A moment at which the site told the recorder to pause, or to go on.
 *
 * @param at when
 * @param paused whether nothing was recorded from then on
 */
public record Pausing(Instant at, boolean paused) {
  public Pausing {
    Objects.requireNonNull(at, "at");
  }
}
