package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import java.time.Instant;

/**
 * Who may not be without a second factor any more, whatever their account's policy says (clause
 * H5). Durable on return; what is demanded counts in the next call of any node.
 */
public interface FactorDemands {
  /** Demands one of the person from now on; nothing changes where it was demanded before. */
  void demand(PersonId person, Instant at);

  /** Whether one is demanded. */
  boolean isDemanded(PersonId person);
}
