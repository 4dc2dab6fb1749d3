package io.replayvault.proof;

import java.util.Map;

final class KeysIT extends SuiteSizedProof {
  @Override
  Proof proof() {
    return Keys.proof();
  }

  @Override
  Map<String, String> leftOut() {
    return Map.of("speed", "speeds of a machine that does other things meanwhile tell nothing");
  }
}
