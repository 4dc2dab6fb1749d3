package io.replayvault.proof;

import io.replayvault.domain.audit.export.Finding;
import io.replayvault.proof.Tampering.Evidence;
import io.replayvault.proof.Tampering.Place;
import io.replayvault.proof.Tampering.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Whatever is done to an export, or to the log before it, is found by the verifier, whose first
 * finding is about the first record that was touched (F3, H1).
 */
final class TamperingIsFound implements Claim {
  private static final int RECORDS = 120;
  private static final Set<Integer> SIGNED = Set.of(17, 64, 100, RECORDS);
  private static final long SEED = 20_261_124;

  @Override
  public List<Row> check(Size size) {
    MadeUpLog log = MadeUpLog.of(RECORDS);
    Scene scene = new Scene(log, log.signed(SIGNED));
    int tries = size.of(10_000, 600) / Tampering.values().length + 1;
    List<Row> rows = new ArrayList<>();
    for (Tampering kind : Tampering.values()) {
      rows.add(found(kind, scene, tries));
    }
    rows.add(misplaced(scene, tries));
    rows.add(untouched(scene));
    rows.add(unseen(scene, tries));
    return rows;
  }

  private static Row found(Tampering kind, Scene scene, int tries) {
    Random random = new Random(SEED + kind.ordinal());
    int missed = 0;
    int elsewhere = 0;
    int exact = 0;
    for (int i = 0; i < tries; i++) {
      Evidence evidence = kind.by(random, scene);
      List<Finding> findings = findings(scene, evidence);
      missed += findings.isEmpty() ? 1 : 0;
      elsewhere += isNamedFirst(evidence.place(), findings) ? 0 : 1;
      exact += isExact(findings) ? 1 : 0;
    }
    return new Row(
        "Random "
            + kind.name().toLowerCase(Locale.ROOT)
            + " of a log are found, and the first is named",
        "F3 H1",
        tries,
        missed + " not found, " + elsewhere + " not named, " + exact + " to the record",
        "0 not found, 0 not named",
        missed == 0 && elsewhere == 0);
  }

  private static List<Finding> findings(Scene scene, Evidence evidence) {
    return scene.log().verdict(evidence.lines(), evidence.kept()).findings();
  }

  private static boolean isNamedFirst(Place place, List<Finding> findings) {
    return !findings.isEmpty() && place.isNamedBy(findings.getFirst());
  }

  private static boolean isExact(List<Finding> findings) {
    return !findings.isEmpty() && findings.getFirst().first() == findings.getFirst().last();
  }

  /** Where one record is named, the one behind it is not meant. */
  private static Row misplaced(Scene scene, int tries) {
    Random random = new Random(SEED);
    int named = 0;
    int exact = 0;
    for (int i = 0; i < tries; i++) {
      Evidence evidence = Tampering.DELETIONS.by(random, scene);
      List<Finding> findings = findings(scene, evidence);
      exact += isExact(findings) ? 1 : 0;
      named += isExact(findings) && isNamedFirst(evidence.place().moved(1), findings) ? 1 : 0;
    }
    return new Row(
        "  counter-proof: the place of what was deleted is told one record too far",
        "F3 H1",
        exact,
        named + " named",
        "0 named, of more than " + tries / 4,
        exact > tries / 4 && named == 0);
  }

  private static Row untouched(Scene scene) {
    int findings =
        scene.log().verdict(scene.lines(), scene.checkpoints().values()).findings().size();
    return new Row(
        "  and an untouched export, held to every checkpoint, is said to be so",
        "F3 H1",
        1,
        findings + " findings",
        "0 findings",
        findings == 0);
  }

  /** Whoever has the key may write history anew: only what was kept elsewhere tells. */
  private static Row unseen(Scene scene, int tries) {
    Random random = new Random(SEED);
    int missed = 0;
    for (int i = 0; i < tries; i++) {
      Evidence evidence = Tampering.FORKS.by(random, scene);
      missed += scene.log().verdict(evidence.lines(), List.of()).isUntouched() ? 1 : 0;
    }
    return new Row(
        "  counter-proof: without a checkpoint that was kept elsewhere, no fork is found",
        "F3",
        tries,
        missed + " not found",
        tries + " not found",
        missed == tries);
  }
}
