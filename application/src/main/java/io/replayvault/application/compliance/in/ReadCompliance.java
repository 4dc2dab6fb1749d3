package io.replayvault.application.compliance.in;

import io.replayvault.application.access.Guarded;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.compliance.ComplianceReport;

/** Reads how the caller's account keeps the clauses on people and access now. */
public interface ReadCompliance {
  /** The report, from what counts at this moment. */
  Guarded<ComplianceReport> read(Caller caller);
}
