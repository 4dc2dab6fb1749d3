package io.replayvault.application.audit.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.audit.KeptAddress;

/** Shows and changes what the account wants its audit log to keep (clause F3). */
public interface ChooseAuditSettings {
  /** How much of addresses. */
  Guarded<KeptAddress> read(Caller caller);

  /** Another choice; it counts for records from some seconds later on, and the answer is it. */
  Guarded<KeptAddress> set(Caller caller, KeptAddress kept);
}
