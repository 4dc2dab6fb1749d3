package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;

/** Takes the caller's own second factor away, with its recovery codes. */
public interface RemoveFactor {
  /** Removes it, after the record is on the audit log. */
  Outcome remove(Caller caller);

  /** How it ended. */
  sealed interface Outcome {
    /** There is none any more. */
    record Removed() implements Outcome {}

    /** They may not be without one. */
    record Required() implements Outcome {}
  }
}
