package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code keys}: held, rotated, moved and refused (ADR-0006, ADR-0054, ADR-0071). */
final class Keys {
  private Keys() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("vectors", new KnownAnswersAreRight());
    claims.put("swaps", new SwapsAreRefused());
    claims.put("suites", new SuitesLiveSideBySide());
    claims.put("thief", new ThievesOpenNothing());
    claims.put("rotations", new RotationsUnderLoad());
    claims.put("away", new KmsAway());
    claims.put("speed", new SealingBesideOpenSsl());
    claims.put("million", new EveryKeyIsRotated());
    return new Proof(
        "keys",
        "keys: what is sealed opens where it belongs and nowhere else",
        "40 minutes",
        claims);
  }
}
