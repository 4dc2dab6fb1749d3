package io.replayvault.web.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who waits at the console for an answer of this node. Uploads make room for them (ADR-0042). An
 * answer that takes long, such as a live view to a slow browser, counts for its beginning only, and
 * after two seconds in which somebody waited all the time nobody counts for one: or people, and
 * whoever takes themselves for some, could keep all visitors waiting.
 */
public final class PeopleAtWork {
  /** After so long the uploads have waited long enough. */
  static final Duration LONGEST = Duration.ofSeconds(2);

  /** For so long uploads then have their turn. */
  static final Duration TURN = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
  private Optional<Instant> since = Optional.empty();
  private Instant turnEnds = Instant.MIN;

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
  public synchronized boolean isSomebodyWaiting() {
    Instant now = clock.instant();
    if (now.isBefore(turnEnds) || !isSomebodyThere(now)) {
      since = Optional.empty();
      return false;
    }
    Instant began = since.orElse(now);
    boolean longEnough = !now.isBefore(began.plus(LONGEST));
    turnEnds = longEnough ? now.plus(TURN) : turnEnds;
    since = Optional.of(began).filter(at -> !longEnough);
    return !longEnough;
  }

  private boolean isSomebodyThere(Instant now) {
    Instant earliest = now.minus(LONGEST);
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
