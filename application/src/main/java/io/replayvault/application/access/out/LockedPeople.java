package io.replayvault.application.access.out;

import io.replayvault.domain.access.Lockout;
import io.replayvault.domain.access.PersonId;
import java.util.Map;
import java.util.Set;

/**
 * Whose sign-in {@link Lockouts} closed. One look-up; what was counted before it is in it, by
 * whatever node of this version.
 */
public interface LockedPeople {
  /**
   * Those of these people of whom no guess is admitted whatever they wait. Since when: since the
   * last guess that was admitted; where another policy locked them later, or a node of the version
   * before, since the first that was not; nobody yet until then.
   */
  Map<PersonId, Lockout> among(Set<PersonId> people);
}
