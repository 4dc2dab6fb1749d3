package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code keys}: what is sealed opens for whoever may, and for nobody else. */
final class Keys {
  private Keys() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("thief", new ThievesOpenNothing());
    return new Proof(
        "keys", "the keys: who has not the root key opens nothing", "15 minutes", claims);
  }
}
