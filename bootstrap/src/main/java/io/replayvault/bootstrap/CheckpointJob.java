package io.replayvault.bootstrap;

import io.replayvault.application.audit.CheckpointPublishing;
import io.replayvault.application.audit.LogRehashing;
import io.replayvault.application.audit.LogSealing;
import io.replayvault.application.audit.LogTampered;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.application.keys.out.SealBroken;
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
 * tampered with is signed by no run, and none is published after it; what a place did not take is
 * offered again by the next run.
 */
final class CheckpointJob implements Work {
  private static final Logger LOG = System.getLogger(CheckpointJob.class.getName());

  private final LogSealing sealing;
  private final LogRehashing rehashing;
  private final CheckpointPublishing publishing;
  private final Runs runs;

  CheckpointJob(
      LogSealing sealing,
      LogRehashing rehashing,
      CheckpointPublishing publishing,
      JobMeasures measures) {
    this.sealing = sealing;
    this.rehashing = rehashing;
    this.publishing = publishing;
    this.runs = measures.runs("checkpoints");
  }

  @Override
  public void run(Turn turn) {
    try {
      boolean isDone = isSealed(turn) && isPublished();
      (isDone ? runs.ended() : runs.broken()).add(1);
    } catch (SealBroken e) {
      runs.broken().add(1);
      LOG.log(
          Level.ERROR,
          "the key that signs checkpoints, or the public half beside it, was tampered with: no"
              + " checkpoint is signed or published");
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }

  private boolean isSealed(Turn turn) {
    try {
      rehashing.requireFitting();
      boolean more = true;
      while (more && !turn.isOver()) {
        more = sealing.next().isPresent();
      }
      return true;
    } catch (LogTampered e) {
      LOG.log(
          Level.ERROR,
          "the audit log was tampered with, and no checkpoint is signed: {0}",
          e.getMessage());
      return false;
    }
  }

  private boolean isPublished() {
    try {
      List<PlaceUnavailable> failures = publishing.publish();
      failures.forEach(
          failure -> LOG.log(Level.WARNING, failure.getMessage(), new TraceOnly(failure)));
      return failures.isEmpty();
    } catch (LogTampered e) {
      LOG.log(
          Level.ERROR,
          "the audit log was tampered with, found after signing: no checkpoint is published: {0}",
          e.getMessage());
      return false;
    }
  }
}
