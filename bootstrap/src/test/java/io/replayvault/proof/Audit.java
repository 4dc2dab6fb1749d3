package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code audit}: the log that cannot be changed unseen (ADR-0052). */
final class Audit {
  private Audit() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("tampering", new TamperingIsFound());
    claims.put("database", new AdministratorIsFoundOut());
    claims.put("corpus", new ForeignProofsAreJudged());
    claims.put("strings", new HostileStringsSurvive());
    claims.put("lines", new HostileLinesSurvive());
    claims.put("million", new LargeExportIsVerified());
    claims.put("rate", new AppendsBesideInserts());
    claims.put("faults", new NothingWithoutItsRecord());
    claims.put("windows", new WindowsAreToldAsTheyWere());
    claims.put("detections", new IncidentsAreFound());
    claims.put("review", new ReviewsEqualTheTruth());
    return new Proof(
        "audit", "the audit log: whatever is done to it is found and named", "15 minutes", claims);
  }
}
