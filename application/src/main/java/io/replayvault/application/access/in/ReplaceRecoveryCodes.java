package io.replayvault.application.access.in;

import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.RecoveryCode;
import java.util.List;

/** Gives the caller other recovery codes; those of before are worth nothing. */
public interface ReplaceRecoveryCodes {
  /** Makes them, after the record is on the audit log. */
  Outcome replace(Caller caller);

  /** How it ended. */
  sealed interface Outcome {
    /**
     * These count.
     *
     * @param codes shown this once
     */
    record Replaced(List<RecoveryCode> codes) implements Outcome {
      public Replaced {
        codes = List.copyOf(codes);
      }
    }

    /** They have no second factor that codes could stand for. */
    record NoFactor() implements Outcome {}
  }
}
