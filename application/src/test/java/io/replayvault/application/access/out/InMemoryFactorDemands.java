package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Demands in memory. */
public final class InMemoryFactorDemands implements FactorDemands {
  private final Set<PersonId> demanded = ConcurrentHashMap.newKeySet();

  @Override
  public void demand(PersonId person, Instant at) {
    demanded.add(person);
  }

  @Override
  public boolean isDemanded(PersonId person) {
    return demanded.contains(person);
  }
}
