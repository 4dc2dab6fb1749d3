package io.replayvault.bootstrap;

import io.replayvault.application.session.OrphanSweep;
import io.replayvault.application.session.OrphanSweep.Swept;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Removes orphans and logs how many. A sweep that is cut off is done again from its beginning. */
final class SweepJob implements Work {
  private static final Logger LOG = System.getLogger(SweepJob.class.getName());

  private final OrphanSweep sweep;

  SweepJob(OrphanSweep sweep) {
    this.sweep = sweep;
  }

  @Override
  public void run(Turn turn) {
    Swept swept = sweep.sweep();
    LOG.log(Level.INFO, "swept {0} orphaned keys and {1} objects", swept.keys(), swept.objects());
  }
}
