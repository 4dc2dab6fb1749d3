package io.replayvault.bootstrap;

import io.replayvault.application.node.TraceOnly;
import io.replayvault.application.session.SessionMerge;
import io.replayvault.application.session.SessionMerge.Done;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Merges the sessions that have closed, one after another, until none is due. Every node runs it;
 * the queue gives each session to one of them. A session that fails is due again later and keeps no
 * other waiting beyond this run.
 */
final class MergeJob implements Runnable {
  private static final Logger LOG = System.getLogger(MergeJob.class.getName());

  private static final int MOST_AWAY = 5;

  private final SessionMerge merge;
  private final JobMeasures measures;
  private final Runs runs;

  MergeJob(SessionMerge merge, JobMeasures measures) {
    this.merge = merge;
    this.measures = measures;
    this.runs = measures.runs("merge");
  }

  @Override
  public void run() {
    int objects = 0;
    int segments = 0;
    try {
      for (Optional<Done> done = next(); done.isPresent(); done = next()) {
        measures.merged(done.get());
        objects += done.get().objects();
        segments += done.get().segments();
        if (done.get().failures() > 0) {
          LOG.log(Level.WARNING, "a session was not merged: a segment does not open as it should");
        }
      }
      runs.ended().add(1);
    } catch (RuntimeException e) {
      runs.broken().add(1);
      // A scheduled task that throws is never run again; the next run finds what this one left.
      LOG.log(Level.WARNING, "merging failed and will be tried again", new TraceOnly(e));
    }
    if (objects > 0) {
      LOG.log(Level.INFO, "merged {0} segments into {1} objects", segments, objects);
    }
  }

  /**
   * The next session's. One whose place is away is due again later, and those in other regions'
   * places go on meanwhile; after some of them the run ends, since it may be that all are away.
   */
  private Optional<Done> next() {
    @Nullable SegmentStoreUnavailable away = null;
    for (int tries = 0; tries < MOST_AWAY; tries++) {
      try {
        return merge.next();
      } catch (SegmentStoreUnavailable e) {
        away = e;
      }
    }
    throw Objects.requireNonNull(away);
  }
}
