package io.replayvault.proof;

import java.util.Map;

final class StoresIT extends SuiteSizedProof {
  @Override
  Proof proof() {
    return Stores.proof();
  }

  @Override
  Map<String, String> leftOut() {
    return Map.of("tls", "TlsIT checks it at the size of the suite, which takes a minute");
  }
}
