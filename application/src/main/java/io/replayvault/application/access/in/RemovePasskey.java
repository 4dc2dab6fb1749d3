package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PasskeyId;

/** Takes one of the caller's own passkeys away. */
public interface RemovePasskey {
  /**
   * Removes it, after the record is on the audit log; recovery codes go with the last second
   * factor.
   */
  Outcome remove(Caller caller, PasskeyId passkey);

  /** How it ended. */
  sealed interface Outcome {
    /** It proves nothing any more. */
    record Removed() implements Outcome {}

    /** It is their only second factor, and they may not be without one. */
    record Required() implements Outcome {}

    /** They have no such passkey. */
    record Absent() implements Outcome {}
  }
}
