package io.replayvault.bootstrap;

import io.replayvault.application.audit.CheckpointPublishing;
import io.replayvault.application.audit.LogSealing;
import io.replayvault.application.audit.LogTampered;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.application.node.TraceOnly;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Signs what was appended to the audit log and hands the newest checkpoint to every place. What was
 * tampered with is signed by no run; what a place did not take is offered again by the next one.
 */
final class CheckpointJob implements Work {
  private static final Logger LOG = System.getLogger(CheckpointJob.class.getName());

  private final LogSealing sealing;
  private final CheckpointPublishing publishing;
  private final Runs runs;

  CheckpointJob(LogSealing sealing, CheckpointPublishing publishing, JobMeasures measures) {
    this.sealing = sealing;
    this.publishing = publishing;
    this.runs = measures.runs("checkpoints");
  }

  @Override
  public void run(Turn turn) {
    try {
      boolean more = true;
      while (more && !turn.isOver()) {
        more = sealing.next().isPresent();
      }
      List<PlaceUnavailable> failures = publishing.publish();
      failures.forEach(
          failure -> LOG.log(Level.WARNING, failure.getMessage(), new TraceOnly(failure)));
      (failures.isEmpty() ? runs.ended() : runs.broken()).add(1);
    } catch (LogTampered e) {
      runs.broken().add(1);
      LOG.log(
          Level.ERROR,
          "the audit log was tampered with, and no checkpoint is signed: {0}",
          e.getMessage());
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }
}
