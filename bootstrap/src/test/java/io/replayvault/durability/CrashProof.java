package io.replayvault.durability;

import io.replayvault.application.session.OrphanSweep;
import java.time.Duration;
import java.util.Random;

/** Runs the write path in many orders and crashes each run at every step. */
public final class CrashProof {
  private CrashProof() {}

  /**
   * Crashes.
   *
   * @param runs how many orders
   * @param most how many states at most for each step
   * @param fault what the write path does wrong
   */
  public static Counts run(int runs, int most, Fault fault) {
    long begun = System.nanoTime();
    Recovery.Findings findings = new Recovery.Findings();
    for (long seed = 1; seed <= runs; seed++) {
      RecordedRun run = RecordedRun.of(seed, fault);
      run.world().clock.move(OrphanSweep.GRACE.plusMinutes(1));
      Recovery recovery = new Recovery(run);
      new CrashStates(run.history(), most, new Random(seed))
          .forEach(state -> recovery.check(state, findings));
    }
    return new Counts(
        findings.states,
        findings.opened,
        findings.withLoss,
        findings.inClear,
        findings.withLitter,
        findings.unrecorded,
        findings.stuck,
        Duration.ofNanos(System.nanoTime() - begun));
  }

  /**
   * What was found.
   *
   * @param states how many crash states were recovered from
   * @param opened how often an acknowledged segment was opened
   * @param withLoss states in which one of them did not open as it was sent
   * @param inClear states in which a file held text of a visitor, or what is sealed before it is
   * @param withLitter states in which the sweep left an object or key that nothing refers to
   * @param unrecorded states in which something was shown that is not on the audit log
   * @param stuck states in which an upload that came again was not taken
   * @param took how long it took
   */
  public record Counts(
      long states,
      long opened,
      long withLoss,
      long inClear,
      long withLitter,
      long unrecorded,
      long stuck,
      Duration took) {
    /** Whether nothing was found. */
    public boolean holds() {
      return withLoss + inClear + withLitter + unrecorded + stuck == 0;
    }
  }
}
