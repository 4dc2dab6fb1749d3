package io.replayvault.persistence.access;

import io.replayvault.domain.access.PersonId;
import jakarta.persistence.EntityManager;

/** What goes with the last factor of a person, in the transaction that removes it. */
final class LastFactor {
  /**
   * One statement, which sees no codes without the factor that they were made for: that was kept
   * before them.
   */
  private static final String DROP_CODES =
      """
      delete from recovery_code where person_id = ?1
         and not exists (select 1 from passkey where passkey.person_id = ?1)
         and not exists (select 1 from second_factor
                          where second_factor.person_id = ?1 and octet_length(sealed) > 0)
      """;

  private LastFactor() {}

  /** Drops the recovery codes of whoever holds neither an app nor a passkey. */
  static void dropCodes(EntityManager manager, PersonId person) {
    manager.createNativeQuery(DROP_CODES).setParameter(1, person.value()).executeUpdate();
  }
}
