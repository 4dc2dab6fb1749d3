package io.replayvault.bootstrap;

import io.replayvault.application.access.RefusalRecords;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.password.out.PasswordHasher;
import io.replayvault.application.recorder.FindRecorderService;
import io.replayvault.application.session.SessionMerge;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.kms.keys.CipherWarmUp;
import io.replayvault.persistence.job.DurableJobs;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens once when the application starts: the segment store and the bucket of checkpoints
 * are tried, the application's recorder is kept for later versions, a trial is made ready, ciphers
 * are warmed up, and the merging of closed sessions and the jobs of the whole deployment run from
 * then on, and refusals that were counted are recorded. Each entry point's module announces its own
 * start and end; only the first counts.
 */
@ApplicationScoped
public class Start {
  private static final int REFUSALS_SECONDS = 10;

  private final AtomicBoolean started = new AtomicBoolean();

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  SegmentStoreCheck store;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  CheckpointBucketCheck checkpoints;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  TrialStart trial;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  FindRecorderService recorders;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  DurableJobs jobs;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  SessionMerge merge;

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
  AuditGauges auditGauges;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  RefusalRecords refusals;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  JobMeasures measures;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  WeakAccounts weakAccounts;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container sets it
  NodeState state;

  /** Injected so that it is made now: it finds out what a hash may cost here. */
  @Inject
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // the container sets it
  PasswordHasher hasher;

  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  ManagedScheduledExecutorService threads;

  void on(@Observes Startup startup) {
    if (started.compareAndSet(false, true)) {
      store.run();
      checkpoints.run();
      recorders.keepCurrent();
      trial.prepare();
      changes.follow(threads);
      threads.execute(() -> new CipherWarmUp(sealer).run());
      threads.execute(weakAccounts);
      long seconds = settings.sessions().mergeEvery().toSeconds();
      threads.scheduleWithFixedDelay(
          new MergeJob(merge, measures), seconds, seconds, TimeUnit.SECONDS);
      gauges.keep(threads);
      auditGauges.keep(threads);
      threads.scheduleWithFixedDelay(
          refusals::endMinutes, REFUSALS_SECONDS, REFUSALS_SECONDS, TimeUnit.SECONDS);
      jobs.start();
      state.started();
    }
  }

  /** While the databases are there still, so that other nodes go on at once. */
  void on(@Observes Shutdown shutdown) {
    refusals.endAll();
    jobs.close();
  }
}
