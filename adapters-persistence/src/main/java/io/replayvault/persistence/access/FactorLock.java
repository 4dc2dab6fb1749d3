package io.replayvault.persistence.access;

import io.replayvault.domain.access.PersonId;
import jakarta.persistence.EntityManager;

/**
 * What changes the factors of a person, an app or passkeys, comes one after the other over all
 * nodes: each takes this first, and what it then reads is what the one before it left. Whoever
 * holds a factor has a row in {@code second_factor}, so that there is something to lock.
 */
final class FactorLock {
  private static final String TAKE =
      "select 1 from second_factor where person_id = ?1 for no key update";

  private FactorLock() {}

  /** Takes it until the transaction ends. */
  static void take(EntityManager manager, PersonId person) {
    manager.createNativeQuery(TAKE).setParameter(1, person.value()).getResultList();
  }
}
