package io.replayvault.bootstrap;

import io.replayvault.application.keys.RotationSchedule;
import io.replayvault.application.keys.RotationSchedule.Outcome;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Rotates master keys when their time has come, and says what it did. */
final class KeyRotationJob implements Work {
  private static final Logger LOG = System.getLogger(KeyRotationJob.class.getName());

  private final RotationSchedule schedule;
  private final Runs runs;

  KeyRotationJob(RotationSchedule schedule, JobMeasures measures) {
    this.schedule = schedule;
    this.runs = measures.runs("key-rotation");
  }

  @Override
  public void run(Turn turn) {
    try {
      tell(schedule.run(turn::isOver));
      runs.ended().add(1);
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }

  private static void tell(Outcome outcome) {
    if (outcome.begun() > 0 || outcome.rewrapped() > 0 || outcome.destroyed() > 0) {
      LOG.log(
          Level.INFO,
          "master keys: {0} rotations begun, {1} keys wrapped anew, {2} old versions destroyed",
          outcome.begun(),
          outcome.rewrapped(),
          outcome.destroyed());
    }
    if (outcome.broken() > 0) {
      LOG.log(
          Level.ERROR,
          "{0} wrapped keys do not open: they stay, and so does the master key above them",
          outcome.broken());
    }
    if (outcome.failed() > 0) {
      LOG.log(
          Level.WARNING,
          "the rotation of {0} master keys waits: the root key''s holder or the key store is away",
          outcome.failed());
    }
  }
}
