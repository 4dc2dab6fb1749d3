package io.replayvault.application.audit.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.audit.KeptAddress;

/** Shows and changes what the account wants its audit log to keep (clause F3). */
public interface ChooseAuditSettings {
  /** How much of addresses. */
  Guarded<KeptAddress> read(Caller caller);

  /** Another choice; it counts for records from some seconds later on. */
  Guarded<Outcome> set(Caller caller, KeptAddress kept);

  /** How a choice ended. */
  sealed interface Outcome {
    /**
     * It counts.
     *
     * @param address how much is kept
     */
    record Kept(KeptAddress address) implements Outcome {}

    /**
     * Less than the network is not kept while people of the operator's staff have duties in the
     * account: what they do must say from where.
     */
    record BelowFloor() implements Outcome {}
  }
}
