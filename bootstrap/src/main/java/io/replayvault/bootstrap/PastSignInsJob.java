package io.replayvault.bootstrap;

import io.replayvault.application.access.PastSignIns;
import io.replayvault.application.access.PastSignIns.Forgotten;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Forgets past sign-ins, failures to sign in and known networks, and logs how many. */
final class PastSignInsJob implements Work {
  private static final Logger LOG = System.getLogger(PastSignInsJob.class.getName());

  private final PastSignIns past;
  private final Runs runs;

  PastSignInsJob(PastSignIns past, JobMeasures measures) {
    this.past = past;
    this.runs = measures.runs("past-sign-ins");
  }

  @Override
  public void run(Turn turn) {
    try {
      Forgotten forgotten = past.forget(turn::isOver);
      runs.ended().add(1);
      LOG.log(
          Level.INFO,
          "forgot {0} past sign-ins, {1} failures to sign in and {2} things that people were told",
          forgotten.signIns(),
          forgotten.failures(),
          forgotten.known());
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }
}
