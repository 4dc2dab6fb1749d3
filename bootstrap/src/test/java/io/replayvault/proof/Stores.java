package io.replayvault.proof;

import io.replayvault.tls.TlsIsStrict;
import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code stores}: real stores and real deployment. */
final class Stores {
  private Stores() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("nodes", new ManyNodesActAsOne());
    claims.put("move", new StoreMoveUnderLoad());
    claims.put("tls", new TlsIsStrict());
    return new Proof(
        "stores",
        "stores and servers that are not ours: S3, PostgreSQL, many nodes",
        "30 minutes",
        claims);
  }
}
