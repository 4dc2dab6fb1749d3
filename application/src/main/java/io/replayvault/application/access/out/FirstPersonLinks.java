package io.replayvault.application.access.out;

import java.time.Instant;

/**
 * One-time links that make the first person of a deployment. Only a hash of the link's token is
 * kept. Durable on return.
 */
public interface FirstPersonLinks {
  /** Keeps a link's token hash, 32 bytes, in place of any earlier one. */
  void offer(byte[] tokenHash, Instant expiresAt);

  /**
   * Uses the link up: true once for the offered token before it expires, false ever after. Atomic
   * across nodes.
   */
  boolean take(byte[] tokenHash, Instant now);
}
