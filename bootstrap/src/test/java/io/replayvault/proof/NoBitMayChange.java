package io.replayvault.proof;

import io.replayvault.kms.keys.BitFlipProof;
import io.replayvault.kms.keys.BitFlipProof.Counts;
import java.util.List;

/**
 * Every bit of a sealed segment and of its wrapped key flipped, every truncation (clauses C1, C2).
 */
final class NoBitMayChange implements Claim {
  private static final int SEGMENT = 65_536;
  private static final int SMALL = 2_048;

  @Override
  public List<Row> check(Size size) {
    Counts counts = BitFlipProof.run(size.of(SEGMENT, SMALL));
    Counts unchecked = BitFlipProof.runUnchecked(SMALL);
    return List.of(
        new Row(
            "Every bit flipped and every truncation refused, with one and the same error",
            "C1 C2",
            counts.tries(),
            counts.refused()
                + " refused, "
                + counts.errors().size()
                + " kind of error, "
                + counts.took().toSeconds()
                + " s",
            "all refused, 1 kind",
            counts.holds()),
        new Row(
            "  counter-proof: sealers that do not look at tags are caught",
            "C1",
            unchecked.tries(),
            (unchecked.tries() - unchecked.refused()) + " let through",
            "more than 0 let through",
            !unchecked.holds()));
  }
}
