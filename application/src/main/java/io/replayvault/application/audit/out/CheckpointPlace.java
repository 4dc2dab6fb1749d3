package io.replayvault.application.audit.out;

import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;

/**
 * Where checkpoints are kept besides, out of the hands of whoever looks after the database: whoever
 * rewrites the log then contradicts what lies there.
 */
public interface CheckpointPlace {
  /** By which name the operator knows it: {@code file}, {@code s3} or {@code syslog}. */
  String name();

  /**
   * Hands a checkpoint over; on return the place has it, as surely as its kind can tell. The same
   * one again does no harm. What lies there is never overwritten by another. Throws {@link
   * PlaceUnavailable}.
   *
   * <p>May take as long as what the place lies on takes, and need not heed an interrupt: whoever
   * waits for it sets a limit. A node calls it once at a time, and several nodes may call at once.
   * Checkpoints need not come in the order of their sizes, nor each of them.
   */
  void publish(SignedCheckpoint checkpoint);
}
