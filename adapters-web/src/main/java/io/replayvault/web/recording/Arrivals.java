package io.replayvault.web.recording;

import io.replayvault.web.entry.ProblemKind;
import io.replayvault.web.entry.SiteShare;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What bodies on their way may cost altogether, and what one site may have of it: its share of the
 * places and of the bytes, so that the slow uploads of one leave room for the others. Nobody waits.
 * May be called concurrently.
 */
public final class Arrivals {
  private final int mostBodies;
  private final long mostBytes;
  private final int mostWaiting;
  private final Map<String, Share> shares = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private int bodies;
  private long bytes;
  private long received;

  /**
   * Room for so much.
   *
   * @param mostBodies bodies at a time
   * @param mostBytes bytes of them held in memory
   * @param mostWaiting threads that may wait for one
   */
  public Arrivals(int mostBodies, long mostBytes, int mostWaiting) {
    this.mostWaiting = mostWaiting;
    this.mostBodies = mostBodies;
    this.mostBytes = mostBytes;
  }

  /** Takes a place for a body of the site, or tells why there is none. */
  synchronized Optional<ProblemKind> enter(String site) {
    Share own = shares.getOrDefault(site, Share.NONE);
    if (own.bodies() >= SiteShare.of(mostBodies)) {
      return Optional.of(ProblemKind.SITE_BUSY);
    }
    if (bodies >= mostBodies) {
      return Optional.of(ProblemKind.BUSY);
    }
    bodies++;
    shares.put(site, own.plus(1, 0));
    return Optional.empty();
  }

  /** Takes room for so many more bytes of a body that has a place, or tells why there is none. */
  synchronized Optional<ProblemKind> grow(String site, int more) {
    Share own = shares.getOrDefault(site, Share.NONE);
    if (own.bytes() + more > SiteShare.of(mostBytes)) {
      return Optional.of(ProblemKind.SITE_BUSY);
    }
    if (bytes + more > mostBytes) {
      return Optional.of(ProblemKind.BUSY);
    }
    bytes += more;
    received += more;
    shares.put(site, own.plus(0, more));
    return Optional.empty();
  }

  /** Gives back a place and the bytes that the body took. */
  synchronized void leave(String site, long taken) {
    bodies--;
    bytes -= taken;
    shares.computeIfPresent(site, (key, own) -> own.bodies() == 1 ? null : own.plus(-1, -taken));
  }

  /** Whether a thread may wait for a body of the site. */
  synchronized boolean beginWaiting(String site) {
    int own = waiting.getOrDefault(site, 0);
    int all = waiting.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= mostWaiting || own >= SiteShare.of(mostWaiting)) {
      return false;
    }
    waiting.put(site, own + 1);
    return true;
  }

  /** That thread waits no longer. */
  synchronized void endWaiting(String site) {
    waiting.computeIfPresent(site, (key, own) -> own == 1 ? null : own - 1);
  }

  /** Bodies on their way now. */
  public synchronized int bodies() {
    return bodies;
  }

  /** Bytes of them in memory now. */
  public synchronized long bytes() {
    return bytes;
  }

  /** Bytes that arrived since the start. */
  public synchronized long received() {
    return received;
  }

  private record Share(int bodies, long bytes) {
    static final Share NONE = new Share(0, 0);

    Share plus(int moreBodies, long moreBytes) {
      return new Share(bodies + moreBodies, bytes + moreBytes);
    }
  }
}
