package io.replayvault.application.access.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PersonId;

/**
 * Takes all second factors away from a person who lost them and all recovery codes, and ends their
 * sign-ins. Whoever must have one enrols anew at their next sign-in.
 */
public interface ResetFactor {
  /** Does it; refused where the person is not the caller's to reset. */
  Guarded<Outcome> reset(Caller caller, PersonId person);

  /** How it ended. */
  sealed interface Outcome {
    /** They have none any more. */
    record Done() implements Outcome {}

    /** It is the caller's own: that one they remove themselves, if they may. */
    record Own() implements Outcome {}
  }
}
