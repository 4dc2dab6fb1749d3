package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import java.util.List;

/**
 * People's recovery codes, by keyed hashes of 32 bytes. Durable on return. They are there for
 * whoever holds a factor, and go with the last one ({@link SecondFactors}).
 */
public interface RecoveryCodes {
  /** Keeps these in place of all that there were; none removes them all. Atomic. */
  void replace(PersonId person, List<byte[]> hashes);

  /**
   * Uses a code up: true once, false ever after and for what was never given. Atomic across nodes.
   */
  boolean use(PersonId person, byte[] hash);

  /** How many are left. */
  int left(PersonId person);
}
