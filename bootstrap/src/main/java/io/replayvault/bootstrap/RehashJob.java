package io.replayvault.bootstrap;

import io.replayvault.application.audit.LogRehashing;
import io.replayvault.application.audit.LogTampered;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Hashes a few of the audit log's old records again, and says so when they do not fit. */
final class RehashJob implements Work {
  /** 16,384 records a run: a second's work. */
  static final int TILES = 64;

  private static final Logger LOG = System.getLogger(RehashJob.class.getName());

  private final LogRehashing rehashing;
  private final Runs runs;

  RehashJob(LogRehashing rehashing, JobMeasures measures) {
    this.rehashing = rehashing;
    this.runs = measures.runs("rehash");
  }

  @Override
  public void run(Turn turn) {
    try {
      boolean more = true;
      for (int tile = 0; tile < TILES && more && !turn.isOver(); tile++) {
        more = rehashing.next();
      }
      runs.ended().add(1);
    } catch (LogTampered e) {
      runs.broken().add(1);
      LOG.log(
          Level.ERROR,
          "the audit log was tampered with, found when old records were hashed again: {0}",
          e.getMessage());
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }
}
