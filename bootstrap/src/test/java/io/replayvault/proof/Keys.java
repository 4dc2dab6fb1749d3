package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code keys}: what seals what, and what becomes of it (ADR-0006, ADR-0071). */
final class Keys {
  private Keys() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("suites", new SuitesLiveSideBySide());
    return new Proof("keys", "keys: held, rotated, moved and refused", "1 minute", claims);
  }
}
