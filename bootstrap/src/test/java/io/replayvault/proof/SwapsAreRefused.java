package io.replayvault.proof;

import io.replayvault.kms.keys.SwapProof;
import io.replayvault.kms.keys.SwapProof.Counts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A's key, context, chunk or master-key version put under B does not open, and nobody learns why
 * (clauses C1 to C3).
 */
final class SwapsAreRefused implements Claim {
  private static final int OBJECTS = 6_000;
  private static final int KEYS = 4_000;
  private static final int FEW_OBJECTS = 300;
  private static final int FEW_KEYS = 200;

  /** Some of each kind. */
  private static final int PLANTED = 200;

  @Override
  public List<Row> check(Size size) throws Exception {
    Counts objects = SwapProof.ofObjects(size.of(OBJECTS, FEW_OBJECTS));
    Counts keys = SwapProof.ofKeys(size.of(KEYS, FEW_KEYS));
    Set<String> errors = new HashSet<>(objects.errors());
    errors.addAll(keys.errors());
    return List.of(
        row("Swaps of keys, contexts, chunks and ends of sealed objects", objects),
        row("Swaps of wraps, versions and master keys of two accounts", keys),
        new Row(
            "  and whatever was swapped, the error is the same: class, message, no cause",
            "C1 C3",
            (long) objects.all() + keys.all(),
            String.join("; ", errors),
            "1 error",
            errors.size() == 1),
        planted(
            "objects sealed without their context open elsewhere",
            SwapProof.ofContextlessObjects(PLANTED),
            SwapProof.objectsByContext()),
        planted(
            "keys wrapped without their context open elsewhere",
            SwapProof.ofContextlessKeys(PLANTED),
            SwapProof.keysByContext()),
        planted(
            "chunks sealed without their place open in another order",
            SwapProof.ofPlacelessObjects(PLANTED),
            SwapProof.objectsByPlace()),
        talkative(SwapProof.ofTalkativeObjects(PLANTED)));
  }

  private static Row row(String claim, Counts counts) {
    return new Row(
        claim,
        "C1 C2 C3",
        counts.all(),
        "%d refused, %d kinds of swap, %d of error"
            .formatted(
                counts.all() - counts.allThrough(), counts.tried().size(), counts.errors().size()),
        "all refused, 1 kind of error",
        counts.holds());
  }

  private static Row planted(String fault, Counts counts, Set<String> kinds) {
    return new Row(
        "  counter-proof: " + fault,
        "C2 C3",
        counts.all(),
        counts.allThrough() + " let through, of " + counts.through().size() + " kinds",
        "all of " + kinds.size() + " kinds",
        counts.letsThrough(kinds) && !counts.holds());
  }

  private static Row talkative(Counts counts) {
    return new Row(
        "  counter-proof: an error that says what was cut is told from the others",
        "C1",
        counts.all(),
        counts.allThrough() + " let through, " + counts.errors().size() + " kinds of error",
        "more than 1 kind of error",
        counts.allThrough() == 0 && counts.errors().size() > 1 && !counts.holds());
  }
}
