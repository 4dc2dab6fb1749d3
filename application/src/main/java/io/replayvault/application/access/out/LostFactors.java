package io.replayvault.application.access.out;

import io.replayvault.domain.access.PersonId;

/**
 * Takes second factors away whose owners lost them, for whoever has the host's shell when nobody
 * can sign in who could do it (clause F2). Durable on return.
 */
public interface LostFactors {
  /**
   * Removes the app that counts, what waits to be confirmed, all passkeys and all recovery codes,
   * and ends every sign-in of the person, all or nothing. Nothing happens if there is none of it.
   * What is registered at the same moment is removed as well, or by a sign-in that has ended.
   */
  void remove(PersonId person);
}
