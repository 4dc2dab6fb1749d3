package io.replayvault.bootstrap;

import io.replayvault.application.audit.AuditStreaming;
import io.replayvault.application.audit.out.ReceiverUnavailable;
import io.replayvault.application.node.TraceOnly;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.persistence.job.Job.Turn;
import io.replayvault.persistence.job.Job.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Sends a receiver what was appended to the audit log since. What it did not take is sent again by
 * a later run; nothing that anybody does waits for it.
 */
final class AuditStreamJob implements Work {
  private static final Logger LOG = System.getLogger(AuditStreamJob.class.getName());

  private final AuditStreaming streaming;
  private final Runs runs;

  AuditStreamJob(AuditStreaming streaming, JobMeasures measures) {
    this.streaming = streaming;
    this.runs = measures.runs(name());
  }

  /** By which name all nodes know it. */
  String name() {
    return "audit-stream-" + streaming.name();
  }

  @Override
  public void run(Turn turn) {
    try {
      streaming.stream(turn::isOver);
      runs.ended().add(1);
    } catch (ReceiverUnavailable e) {
      runs.broken().add(1);
      LOG.log(Level.WARNING, e.getMessage(), new TraceOnly(e));
    } catch (RuntimeException e) {
      runs.broken().add(1);
      throw e;
    }
  }
}
