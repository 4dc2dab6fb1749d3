package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code keys}: keys that rotate, move and go missing (ADR-0006, ADR-0053, ADR-0054). */
final class Keys {
  private Keys() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("rotations", new RotationsUnderLoad());
    claims.put("away", new KmsAway());
    return new Proof(
        "keys", "keys that are rotated, change their holder and go missing", "40 minutes", claims);
  }
}
