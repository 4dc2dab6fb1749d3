package io.replayvault.web.session;

import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds how many segments are in process at a time, and how many of them are of one site: three
 * quarters, so that a busy site leaves room for the others. Nobody waits: whoever finds no room is
 * told to come again.
 */
final class UploadSlots {
  private static final Duration LATER = Duration.ofSeconds(2);

  private final int most;
  private final int mostOfOne;
  private final Map<String, Integer> bySite = new HashMap<>();
  private int taken;

  UploadSlots(int most) {
    this.most = most;
    this.mostOfOne = Math.max(1, most - most / 4);
  }

  /** Does the work if there is room for it. */
  <T> T within(String site, Work<T> work) throws IOException {
    enter(site)
        .ifPresent(
            full -> {
              throw Refusal.until(full, LATER);
            });
    try {
      return work.done();
    } finally {
      leave(site);
    }
  }

  private synchronized Optional<ProblemKind> enter(String site) {
    int own = bySite.getOrDefault(site, 0);
    if (own >= mostOfOne) {
      return Optional.of(ProblemKind.SITE_BUSY);
    }
    if (taken >= most) {
      return Optional.of(ProblemKind.BUSY);
    }
    taken++;
    bySite.put(site, own + 1);
    return Optional.empty();
  }

  private synchronized void leave(String site) {
    taken--;
    bySite.computeIfPresent(site, (key, own) -> own == 1 ? null : own - 1);
  }

  /** What is done within a slot. */
  interface Work<T> {
    T done() throws IOException;
  }
}
