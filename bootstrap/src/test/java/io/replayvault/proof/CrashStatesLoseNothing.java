package io.replayvault.proof;

import io.replayvault.durability.CrashProof;
import io.replayvault.durability.CrashProof.Counts;
import io.replayvault.durability.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The bare write path, crashed after each of its operations with what was not synced lost in every
 * way: nothing acknowledged is lost, nothing lies in clear (clauses B1, C1, C2, ADR-0022).
 */
final class CrashStatesLoseNothing implements Claim {
  private static final String CAUGHT = "more than 0";

  /** What each fault must be caught by. */
  private static final Map<Fault, String> FAULTS =
      Map.of(
          Fault.FILE_NOT_SYNCED, "a file's sync taken out",
          Fault.DIRECTORY_NOT_SYNCED, "the sync of an object's directory taken out",
          Fault.DIRECTORIES_ABOVE_NOT_SYNCED, "the syncs of the directories above taken out",
          Fault.ROW_AFTER_ACKNOWLEDGEMENT, "acknowledged before the index commits",
          Fault.KEY_AFTER_ACKNOWLEDGEMENT, "acknowledged before the key is kept",
          Fault.SWEEP_WITHOUT_CONDEMNING, "a sweep that does not condemn first");

  @Override
  public List<Row> check(Size size) {
    Counts counts = CrashProof.run(size.of(64, 3), size.of(16, 2), Fault.NONE);
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "After every crash all that was acknowledged opens, to the byte",
            "B1 C1",
            counts.states(),
            counts.withLoss()
                + " states with a loss, "
                + counts.opened()
                + " opened, "
                + counts.took().toSeconds()
                + " s",
            "0, at least " + size.of(20_000, 300),
            counts.withLoss() == 0 && counts.states() >= size.of(20_000, 300)));
    rows.add(none("  No file holds clear text", "C1", counts, Counts::inClear));
    rows.add(
        none(
            "  The sweep leaves no object or key without a row", "C2", counts, Counts::withLitter));
    rows.add(none("  What was shown is on the audit log", "F3", counts, Counts::unrecorded));
    rows.add(none("  What a recorder sends again is taken", "B1", counts, Counts::stuck));
    for (Fault fault : Fault.values()) {
      if (FAULTS.containsKey(fault)) {
        rows.add(caught(fault, "  counter-proof: " + FAULTS.get(fault), size, Counts::withLoss));
      }
    }
    rows.add(
        caught(
            Fault.AUDIT_AFTER_SHOWING,
            "  counter-proof: shown before the audit record is written",
            size,
            Counts::unrecorded));
    rows.add(
        caught(Fault.NOT_SEALED, "  counter-proof: objects not sealed", size, Counts::inClear));
    return rows;
  }

  private static Row none(String claim, String clauses, Counts counts, ToLongFunction<Counts> of) {
    long found = of.applyAsLong(counts);
    return new Row(claim, clauses, counts.states(), found + " states", "0", found == 0);
  }

  private static Row caught(Fault fault, String claim, Size size, ToLongFunction<Counts> of) {
    Counts counts = CrashProof.run(size.of(12, 9), 2, fault);
    long found = of.applyAsLong(counts);
    return new Row(claim, "B1", counts.states(), found + " states", CAUGHT, found > 0);
  }
}
