package io.replayvault.bootstrap;

import io.replayvault.application.detection.AlertResponding;
import io.replayvault.application.detection.LogWatching;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;

/**
 * Looks at what was appended to the audit log, and answers the alerts that come of it. What an
 * earlier run raised and did not answer is answered first.
 */
final class DetectionJob implements Work {
  private final LogWatching watching;
  private final AlertResponding responding;
  private final Runs runs;

  DetectionJob(LogWatching watching, AlertResponding responding, JobMeasures measures) {
    this.watching = watching;
    this.responding = responding;
    this.runs = measures.runs("detections");
  }

  @Override
  public void run(Turn turn) {
    try {
      boolean more = true;
      while (more && !turn.isOver()) {
        more = responding.next() || watching.next();
      }
      runs.ended().add(1);
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }
}
