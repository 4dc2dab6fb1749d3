package io.replayvault.web.recording;

import io.replayvault.web.entry.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
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
  private final Pieces bytes = new Pieces();
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

  /** What has arrived, not copied; nothing may be taken any more. */
  synchronized InputStream opened() {
    return bytes.opened();
  }

  /** Gives back its place and room, once. */
  synchronized void leave() {
    if (!left) {
      left = true;
      arrivals.leave(site, taken);
    }
  }

  /** Bytes that are read where they were written. */
  private static final class Pieces extends ByteArrayOutputStream {
    private InputStream opened() {
      return new ByteArrayInputStream(buf, 0, count);
    }
  }
}
