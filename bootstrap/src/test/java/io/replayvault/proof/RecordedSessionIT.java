package io.replayvault.proof;

import java.util.Map;

final class RecordedSessionIT extends SuiteSizedProof {
  @Override
  Proof proof() {
    return RecordedSession.proof();
  }

  @Override
  Map<String, String> leftOut() {
    return Map.of("commands", "the suite cannot run itself");
  }
}
