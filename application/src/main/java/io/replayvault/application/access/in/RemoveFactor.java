package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;

/** Takes the caller's own authenticator app away; recovery codes go with the last second factor. */
public interface RemoveFactor {
  /** Removes it, after the record is on the audit log. */
  Outcome remove(Caller caller);

  /** How it ended. */
  sealed interface Outcome {
    /** It proves nothing any more. */
    record Removed() implements Outcome {}

    /** It is their only second factor, and they may not be without one. */
    record Required() implements Outcome {}
  }
}
