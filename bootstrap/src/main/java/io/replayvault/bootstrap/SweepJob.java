package io.replayvault.bootstrap;

import io.replayvault.application.session.OrphanSweep;
import io.replayvault.application.session.OrphanSweep.CutShort;
import io.replayvault.application.session.OrphanSweep.Swept;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Removes orphans and logs how many. A sweep that is cut off is done again from its beginning. */
final class SweepJob implements Work {
  private static final Logger LOG = System.getLogger(SweepJob.class.getName());

  private final OrphanSweep sweep;
  private final JobMeasures measures;
  private final Runs runs;

  SweepJob(OrphanSweep sweep, JobMeasures measures) {
    this.sweep = sweep;
    this.measures = measures;
    this.runs = measures.runs("sweep");
  }

  @Override
  public void run(Turn turn) {
    try {
      Swept swept = sweep.sweep(turn::isOver);
      measures.swept(swept);
      runs.ended().add(1);
      LOG.log(Level.INFO, "swept {0} orphaned keys and {1} objects", swept.keys(), swept.objects());
    } catch (CutShort handedOver) {
      LOG.log(Level.INFO, "another node goes on sweeping orphans");
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }
}
