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
        "secrets",
        "the search of a heap dump is left to build/proof; SecretsStaySecretIT searches logs",
        "timing",
        "a busy machine hides the ten milliseconds that its counter-proof must notice");
  }
}
