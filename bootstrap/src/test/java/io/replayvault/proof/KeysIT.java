package io.replayvault.proof;

import java.util.Map;

final class KeysIT extends SuiteSizedProof {
  @Override
  Proof proof() {
    return Keys.proof();
  }

  /** A claim, and parts of claims whose rest is checked here. */
  @Override
  Map<String, String> leftOut() {
    return Map.of(
        "speed",
        "speeds of a machine that does other things meanwhile tell nothing",
        "KMS between file and token, in the claim rotations",
        "two more restarts of each node; the claim away records with KMS on the same server",
        "a second node, in the claim rotations",
        "it takes as long to start again as all the rest; KeyRotationTest has nodes that missed it",
        "the quarter of an hour itself, in the claim away",
        "nobody waits for it here: nodes are told to forget; MasterKeysTest moves the clock");
  }
}
