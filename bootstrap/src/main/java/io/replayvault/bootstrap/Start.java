package io.replayvault.bootstrap;

import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.recorder.FindRecorderService;
import io.replayvault.application.session.OrphanSweep;
import io.replayvault.application.session.OrphanSweep.Swept;
import io.replayvault.application.session.SessionMerge;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.bootstrap.measures.JobMeasures.Runs;
import io.replayvault.kms.keys.CipherWarmUp;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens once when the application starts: the segment store is tried, the application's
 * recorder is kept for later versions, a trial is made ready, ciphers are warmed up, and the sweep
 * of orphans and the merging of closed sessions run from then on. Each entry point's module
 * announces its own start; only the first counts.
 */
@ApplicationScoped
public class Start {
  private static final Logger LOG = System.getLogger(Start.class.getName());
  private static final int SWEEP_MINUTES = 30;
  private static final int MOVE_SECONDS = 60;

  private final AtomicBoolean started = new AtomicBoolean();

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  SegmentStoreCheck store;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  TrialStart trial;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  FindRecorderService recorders;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  OrphanSweep sweep;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  SessionMerge merge;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  Optional<MoveJob> move;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  Settings settings;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  ObjectSealer sealer;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  ChangeFeeds changes;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  NodeGauges gauges;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  JobMeasures measures;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  NodeState state;

  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  ManagedScheduledExecutorService jobs;

  void on(@Observes Startup startup) {
    if (started.compareAndSet(false, true)) {
      store.run();
      recorders.keepCurrent();
      trial.prepare();
      changes.follow(jobs);
      jobs.execute(() -> new CipherWarmUp(sealer).run());
      Runs sweeps = measures.runs("sweep");
      jobs.scheduleWithFixedDelay(
          () -> sweep(sweeps), SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
      long seconds = settings.sessions().mergeEvery().toSeconds();
      jobs.scheduleWithFixedDelay(
          new MergeJob(merge, measures), seconds, seconds, TimeUnit.SECONDS);
      move.ifPresent(job -> jobs.scheduleWithFixedDelay(job, 0, MOVE_SECONDS, TimeUnit.SECONDS));
      gauges.keep(jobs);
      state.started();
    }
  }

  private void sweep(Runs runs) {
    try {
      Swept swept = sweep.sweep();
      measures.swept(swept);
      runs.ended().add(1);
      LOG.log(Level.INFO, "swept {0} orphaned keys and {1} objects", swept.keys(), swept.objects());
    } catch (RuntimeException e) {
      runs.broken().add(1);
      // A scheduled task that throws is never run again; the next sweep finds what this one left.
      LOG.log(Level.WARNING, "the sweep of orphans failed and will be tried again", e);
    }
  }
}
