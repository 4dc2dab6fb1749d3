package io.replayvault.application.audit.out;

import java.time.Instant;

/**
 * How far each receiver has got, the same for every node. Durable on return. Throws {@link
 * AuditUnavailable}. May be called concurrently.
 */
public interface StreamPositions {
  /**
   * Takes a receiver's stream over: from now on only whoever holds this position moves it. The
   * stream of a receiver that had none begins before the first record.
   */
  Position take(String receiver);

  /**
   * The receiver has the records up to that number. Answers false, and moves nothing, if somebody
   * else took the stream over since.
   */
  boolean advance(String receiver, Position held, long last, Instant at);

  /**
   * Where a stream is.
   *
   * @param last number of the last record that the receiver has; 0 before any
   * @param fence higher with each taking over
   */
  record Position(long last, long fence) {}
}
