package io.replayvault.persistence.access;

import io.replayvault.domain.access.PersonId;
import jakarta.persistence.EntityManager;

/**
 * What changes the factors of a person, an app or passkeys, comes one after the other over all
 * nodes: each takes this first, and what it then reads is what the one before it left. Held is the
 * person's row in {@code second_factor}, whichever it is by then; it is made where there is none,
 * or where the one before took it away, and says nothing while it is empty.
 */
final class FactorLock {
  private static final String TAKE =
      """
      insert into second_factor (person_id) values (?1)
      on conflict (person_id) do update set last_step = second_factor.last_step
      """;

  private FactorLock() {}

  /** Takes it until the transaction ends. */
  static void take(EntityManager manager, PersonId person) {
    manager.createNativeQuery(TAKE).setParameter(1, person.value()).executeUpdate();
  }
}
