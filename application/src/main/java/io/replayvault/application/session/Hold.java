package io.replayvault.application.session;

import io.replayvault.application.session.out.MergeQueue;
import io.replayvault.application.session.out.MergeQueue.Turn;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps a session in this node's hands while it is worked on, however many steps that takes. After
 * a step that outlasts the lease another node may have it; the queue then lets this one change
 * nothing. Used by one thread.
 */
final class Hold {
  private final MergeQueue queue;
  private final InstantSource clock;
  private final Turn turn;
  private Instant until;

  Hold(MergeQueue queue, InstantSource clock, Turn turn) {
    this.queue = queue;
    this.clock = clock;
    this.turn = turn;
    this.until = turn.until();
  }

  /** To be called between steps; asks the queue once half of the time has passed. */
  void renew() {
    Instant now = clock.instant();
    if (now.isAfter(until.minus(SessionMerge.LEASE.dividedBy(2)))) {
      until = now.plus(SessionMerge.LEASE);
      queue.again(turn, until);
    }
  }
}
