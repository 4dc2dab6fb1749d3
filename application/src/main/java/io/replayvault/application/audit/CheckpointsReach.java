package io.replayvault.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether checkpoints of the audit log reach somebody else's hands in time (ADR-0064), as far as
 * this node has seen: a place is in time if no record has waited for a checkpoint there for longer
 * than the patience. What was seen counts as long as that; with nothing seen, none is in time.
 */
public final class CheckpointsReach {
  private final Duration patience;
  private final InstantSource clock;
  private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(0, Instant.MIN));

  public CheckpointsReach(Duration patience, InstantSource clock) {
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * Takes note of how far behind the places are; answers how many are in time.
   *
   * @param lags {@link AuditLag#unpublished} of every place
   */
  public int see(Collection<Duration> lags) {
    int inTime = (int) lags.stream().filter(lag -> lag.compareTo(patience) <= 0).count();
    seen.set(new Seen(inTime, clock.instant()));
    return inTime;
  }

  /** Whether at least one place was in time when this node looked. Never waits. */
  public boolean isInTime() {
    Seen last = seen.get();
    return last.inTime() > 0 && !clock.instant().minus(patience).isAfter(last.at());
  }

  private record Seen(int inTime, Instant at) {}
}
