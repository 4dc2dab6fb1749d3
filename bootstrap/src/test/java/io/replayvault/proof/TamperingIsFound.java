package io.replayvault.proof;

import io.replayvault.proof.Tampering.Evidence;
import io.replayvault.proof.Tampering.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Whatever is done to an export, or to the log before it, is found by the verifier (F3, H1). */
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
    rows.add(untouched(scene));
    rows.add(unseen(scene, tries));
    return rows;
  }

  private static Row found(Tampering kind, Scene scene, int tries) {
    Random random = new Random(SEED + kind.ordinal());
    int missed = 0;
    for (int i = 0; i < tries; i++) {
      Evidence evidence = kind.by(random, scene);
      missed += scene.log().verdict(evidence.lines(), evidence.kept()).isUntouched() ? 1 : 0;
    }
    return new Row(
        "Random " + kind.name().toLowerCase(Locale.ROOT) + " of a log are found",
        "F3 H1",
        tries,
        missed + " not found",
        "0 not found",
        missed == 0);
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
