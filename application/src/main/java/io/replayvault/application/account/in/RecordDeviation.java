package io.replayvault.application.account.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.password.Deviation;
import java.time.Instant;

/**
 * Has an account's named contact stand up for passwords without the digit of clause F4, for a while
 * and for a reason (ADR-0065).
 */
public interface RecordDeviation {
  /**
   * Records one, once that is on the audit log; the password policy may leave the digit out then.
   */
  Guarded<Outcome> record(Caller caller, Command command);

  /**
   * Ends whatever is in force, once that is on the audit log: the next password has a digit again.
   */
  Guarded<Outcome> end(Caller caller);

  /**
   * What is recorded.
   *
   * @param reason why, as typed
   * @param until from when on it no longer counts
   */
  record Command(String reason, Instant until) {}

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It counts.
     *
     * @param deviation as it was recorded
     */
    record Recorded(Deviation deviation) implements Outcome {}

    /** None counts any more. */
    record Ended() implements Outcome {}

    /** There is no reason, or the end is not within a year; nothing was done. */
    record Malformed() implements Outcome {}
  }
}
