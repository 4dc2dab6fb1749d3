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
        "staff-pages",
        "the same pages are looked at as customers have them",
        "secrets",
        "the search of a heap dump is left to build/proof; SecretsStaySecretIT searches logs",
        "timing",
        "some minutes of guesses; SignInWithPasswordServiceTest holds the steps to be the same");
  }
}
