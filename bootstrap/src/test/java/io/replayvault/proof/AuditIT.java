package io.replayvault.proof;

import java.util.Map;

final class AuditIT extends SuiteSizedProof {
  @Override
  Proof proof() {
    return Audit.proof();
  }

  @Override
  Map<String, String> leftOut() {
    return Map.of("rate", "rates of a machine that does other things meanwhile tell nothing");
  }
}
