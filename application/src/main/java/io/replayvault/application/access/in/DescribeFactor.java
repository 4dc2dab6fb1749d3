package io.replayvault.application.access.in;

import io.replayvault.domain.access.Person;
import java.time.Instant;
import java.util.Optional;

/** Tells people about their own second factor. */
public interface DescribeFactor {
  /** What they have and need. */
  OwnFactor of(Person person);

  /**
   * A person's.
   *
   * @param enrolledAt since when they have one; empty if they have none
   * @param recoveryCodes how many codes are left
   * @param required whether they may not be without one
   */
  record OwnFactor(Optional<Instant> enrolledAt, int recoveryCodes, boolean required) {}
}
