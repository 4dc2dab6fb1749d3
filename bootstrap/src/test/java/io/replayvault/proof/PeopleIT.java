package io.replayvault.proof;

import java.util.Map;

final class PeopleIT extends SuiteSizedProof {
  @Override
  Proof proof() {
    return PeopleAndAccess.proof();
  }

  @Override
  Map<String, String> leftOut() {
    return Map.of(
        "timing", "a busy machine hides the ten milliseconds that its counter-proof must notice");
  }
}
