package io.replayvault.proof;

import io.replayvault.durability.KillProof;
import io.replayvault.durability.KillProof.Counts;
import java.util.List;

/** The bare write path in a small process that is killed again and again (clauses B1, C1). */
final class HarnessKillsLoseNothing implements Claim {
  @Override
  public List<Row> check(Size size) throws Exception {
    int kills = size.of(1000, 5);
    try (KillProof proof = KillProof.prepare()) {
      return rows(kills, proof.run(kills, false), proof.run(size.of(20, 5), true));
    }
  }

  private static List<Row> rows(int kills, Counts counts, Counts early) {
    return List.of(
        new Row(
            "Acknowledged segments survive " + kills + " SIGKILLs of the bare write path",
            "B1 C1",
            counts.acknowledged(),
            counts.lost()
                + " lost, "
                + counts.inClear()
                + " in clear, "
                + counts.litter()
                + " unswept, "
                + counts.took().toSeconds()
                + " s",
            "0, 0, 0",
            counts.kills() == kills
                && counts.acknowledged() >= kills
                && counts.lost() + counts.inClear() + counts.litter() == 0),
        new Row(
            "  counter-proof: a writer that acknowledges before it stores is caught",
            "B1",
            early.acknowledged(),
            early.lost() + " lost",
            "more than 0",
            early.lost() > 0));
  }
}
