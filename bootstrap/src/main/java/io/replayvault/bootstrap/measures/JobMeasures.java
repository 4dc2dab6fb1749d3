package io.replayvault.bootstrap.measures;

import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.session.OrphanSweep.Swept;
import io.replayvault.application.session.SessionMerge.Done;
import io.replayvault.application.session.StoreMove.Moved;
import java.util.concurrent.atomic.AtomicLong;

/** How far the jobs are: what each has done, and whether its runs come to their end. */
public final class JobMeasures {
  private final Meters meters;
  private final Meters.Counter mergedSegments;
  private final Meters.Counter mergeFailures;
  private final Meters.Counter movedObjects;
  private final Meters.Counter movedBytes;
  private final Meters.Counter moveFailures;
  private final AtomicLong movesDue = new AtomicLong();
  private final Meters.Counter sweptKeys;
  private final Meters.Counter sweptObjects;

  public JobMeasures(Meters meters) {
    this.meters = meters;
    this.mergedSegments = meters.counter(Measure.MERGED_SEGMENTS.series());
    this.mergeFailures = meters.counter(Measure.MERGE_FAILURES.series());
    this.movedObjects = meters.counter(Measure.MOVED_OBJECTS.series());
    this.movedBytes = meters.counter(Measure.MOVED.series());
    this.moveFailures = meters.counter(Measure.MOVE_FAILURES.series());
    meters.gauge(Measure.MOVES_DUE.series(), movesDue::get);
    this.sweptKeys = meters.counter(Measure.SWEPT_KEYS.series());
    this.sweptObjects = meters.counter(Measure.SWEPT_OBJECTS.series());
  }

  /** The runs of a job, by its name. */
  public Runs runs(String job) {
    Meters.Counter ended = meters.counter(Measure.JOB_RUNS.of(job));
    Meters.Counter broken = meters.counter(Measure.JOB_FAILURES.of(job));
    return new Runs(ended, broken);
  }

  /** A session was looked after. */
  public void merged(Done done) {
    mergedSegments.add(done.segments());
    mergeFailures.add(done.failures());
  }

  /** More was moved. */
  public void moved(Moved moved) {
    movedObjects.add(moved.objects());
    movedBytes.add(moved.bytes());
    moveFailures.add(moved.failed());
  }

  /** So many objects are still to be moved; none if another node goes on. */
  public void movesDue(long objects) {
    movesDue.set(objects);
  }

  /** A sweep has ended. */
  public void swept(Swept swept) {
    sweptKeys.add(swept.keys());
    sweptObjects.add(swept.objects());
  }

  /**
   * How a job's runs end.
   *
   * @param ended those that came to their end
   * @param broken those that did not
   */
  public record Runs(Meters.Counter ended, Meters.Counter broken) {}
}
