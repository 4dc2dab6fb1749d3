package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * One-time links by which people choose a password, one for each person at most. Only a hash of a
 * link's token is kept. Durable on return.
 */
public interface PasswordLinks {
  /** Keeps a link's token hash, 32 bytes, in place of any earlier one of the person. */
  void offer(PersonId person, byte[] tokenHash, Instant expiresAt);

  /**
   * Uses the link up: the person once for their link before it expires, empty ever after. Atomic
   * across nodes.
   */
  Optional<Taken> take(byte[] tokenHash, Instant now);

  /** Makes a link good again that was taken in vain, unless the person has a newer one. */
  void giveBack(Taken link, byte[] tokenHash);

  /**
   * A link that was taken.
   *
   * @param person whose
   * @param expiresAt until when it would have been good
   */
  record Taken(PersonId person, Instant expiresAt) {}
}
