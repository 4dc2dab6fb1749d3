package io.replayvault.application.detection.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.detection.AlertId;
import io.replayvault.domain.detection.FiledAlert;

/** Says that somebody looked at a security alert (clause H5). */
public interface AcknowledgeAlert {
  /**
   * Acknowledges it. Whoever did first stays the one who did. One that is not the account's is
   * refused as one that is not there.
   */
  Guarded<Outcome> acknowledge(Caller caller, Command command);

  /** What came of it. */
  sealed interface Outcome {
    /**
     * Somebody looked.
     *
     * @param alert as it is kept now
     */
    record Acknowledged(FiledAlert alert) implements Outcome {}

    /**
     * It is about the caller, and the account has another Admin User who can look, or has not
     * responded yet.
     */
    record AboutCaller() implements Outcome {}
  }

  /**
   * An acknowledgement.
   *
   * @param alert of which alert
   * @param note what came of it; at most 500 characters, may be empty
   */
  record Command(AlertId alert, String note) {}
}
