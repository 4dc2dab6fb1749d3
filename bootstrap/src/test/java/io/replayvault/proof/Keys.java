package io.replayvault.proof;

import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code keys}: what seals recordings, how fast, and that it is rotated (ADR-0054). */
final class Keys {
  private Keys() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("speed", new SealingBesideOpenSsl());
    claims.put("million", new EveryKeyIsRotated());
    return new Proof(
        "keys",
        "keys: what seals recordings, how fast, and how it is rotated",
        "5 minutes",
        claims);
  }
}
