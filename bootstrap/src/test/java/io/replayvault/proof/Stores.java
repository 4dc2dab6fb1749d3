package io.replayvault.proof;

import io.replayvault.bench.ReplayFromS3;
import io.replayvault.tls.TlsIsStrict;
import java.util.LinkedHashMap;
import java.util.Map;

/** The proof {@code stores}: real stores and real deployment. */
final class Stores {
  private Stores() {}

  static Proof proof() {
    Map<String, Claim> claims = new LinkedHashMap<>();
    claims.put("kit", new StoresKeepOneContract());
    claims.put("region", new AccountsKeepTheirRegion());
    claims.put("nodes", new ManyNodesActAsOne());
    claims.put("faults", new FaultsLoseNothing());
    claims.put("failover", new FailOverLosesNothing());
    claims.put("upgrade", new UpgradeRollsOverNodes());
    claims.put("scale", new ThreeNodesAgainstOne());
    claims.put("length", new ReplayFromS3());
    claims.put("move", new StoreMoveUnderLoad());
    claims.put("tls", new TlsIsStrict());
    claims.put("deploy", new StockServerFromTheGuide());
    claims.put("overload", new OverloadIsShared());
    return new Proof(
        "stores",
        "stores and servers that are not ours: S3, PostgreSQL, many nodes",
        "105 minutes",
        claims);
  }
}
