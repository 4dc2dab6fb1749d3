package io.replayvault.web.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who waits at the console for an answer of this node. Uploads make room for them (ADR-0042). An
 * answer that takes long, such as a live view to a slow browser, counts for its beginning only, or
 * one person could keep all visitors waiting.
 */
public final class PeopleAtWork {
  /** After so long the uploads have waited long enough. */
  static final Duration LONGEST = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

  public PeopleAtWork(InstantSource clock) {
    this.clock = clock;
  }

  /** Somebody waits from now on, until what is answered is closed. */
  public Waiting begin() {
    Waiting one = new Waiting(clock.instant());
    waiting.add(one);
    return one;
  }

  /** Whether somebody waits, and not for long yet. */
  public boolean isSomebodyWaiting() {
    if (waiting.isEmpty()) {
      return false;
    }
    Instant earliest = clock.instant().minus(LONGEST);
    return waiting.stream().anyMatch(one -> one.since.isAfter(earliest));
  }

  /** One who waits. */
  public final class Waiting implements AutoCloseable {
    private final Instant since;

    private Waiting(Instant since) {
      this.since = since;
    }

    @Override
    public void close() {
      waiting.remove(this);
    }
  }
}
