package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;

/** Ends sign-ins of the caller's own, also on other machines; on the audit log first. */
public interface EndSignIns {
  /**
   * Ends one.
   *
   * @param reference as in {@link io.replayvault.domain.access.SignInId#reference}
   */
  Outcome end(Caller caller, String reference);

  /** Ends all of them, the one that asks too. */
  void endAll(Caller caller);

  /** How it ended. */
  sealed interface Outcome {
    /** It counts no more. */
    record Ended() implements Outcome {}

    /** The caller has no such sign-in. */
    record Absent() implements Outcome {}
  }
}
