package io.replayvault.web.recording;

import io.replayvault.web.entry.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * What has arrived of one body, and the room that it takes. Threads may follow one another, and
 * whoever comes after it has left adds nothing.
 */
final class BodySoFar {
  /** One byte more than any body that is taken, so that who reads it sees it is too long. */
  static final int MOST_BYTES = 1024 * 1024 + 1;

  static final int PIECE = 16 * 1024;

  private final Arrivals arrivals;
  private final String site;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long taken;
  private boolean left;

  BodySoFar(Arrivals arrivals, String site) {
    this.arrivals = arrivals;
    this.site = site;
  }

  /** Takes a piece, or tells why there is no room for it. */
  synchronized Optional<ProblemKind> take(byte[] piece, int count) {
    if (left) {
      return Optional.empty();
    }
    Optional<ProblemKind> refused = arrivals.grow(site, count);
    if (refused.isEmpty()) {
      taken += count;
      bytes.write(piece, 0, count);
    }
    return refused;
  }

  synchronized boolean isTooLong() {
    return bytes.size() >= MOST_BYTES;
  }

  synchronized byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Gives back its place and room, once. */
  synchronized void leave() {
    if (!left) {
      left = true;
      arrivals.leave(site, taken);
    }
  }
}
