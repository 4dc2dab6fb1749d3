package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;

/**
 * Sends a person a one-time link to choose another password by: whoever asks for it never sees or
 * chooses the password, nor sees the link (clause F9). Their lock opens once they have chosen.
 */
public interface ResetPassword {
  /** Sends it; refused where the person is not the caller's to reset. */
  Guarded<Sent> reset(Caller caller, PersonId person);

  /** The letter is on its way. */
  record Sent() {}
}
