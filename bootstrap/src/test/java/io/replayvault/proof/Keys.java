package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code keys}: what is sealed opens for whom it belongs to, and for nobody else. */
final class Keys {
  private Keys() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("vectors", new KnownAnswersAreRight());
    claims.put("swaps", new SwapsAreRefused());
    return new Proof(
        "keys", "keys: what is sealed opens where it belongs and nowhere else", "1 minute", claims);
  }
}
