package io.replayvault.application.audit.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.access.PurposePolicy;
import io.replayvault.domain.audit.KeptAddress;
import java.util.Optional;

/** Shows and changes what the account wants its audit log to keep (clause F3). */
public interface ChooseAuditSettings {
  /** What counts. */
  Guarded<Settings> read(Caller caller);

  /**
   * Another choice; it counts for records from some seconds later on. What is empty is left as it
   * was chosen, which may be less of addresses than counts while staff have duties.
   */
  Guarded<Outcome> set(Caller caller, Optional<KeptAddress> kept, Optional<PurposePolicy> purpose);

  /**
   * What an account wants.
   *
   * @param address how much of addresses
   * @param purpose how it wants to know why its people look
   */
  record Settings(KeptAddress address, PurposePolicy purpose) {}

  /** How a choice ended. */
  sealed interface Outcome {
    /**
     * It counts.
     *
     * @param settings what counts from then on
     */
    record Kept(Settings settings) implements Outcome {}

    /**
     * Less than the network is not kept while people of the operator's staff have duties in the
     * account: what they do must say from where.
     */
    record BelowFloor() implements Outcome {}
  }
}
