package io.replayvault.bootstrap;

import io.replayvault.application.access.PastSignIns;
import io.replayvault.application.session.OrphanSweep;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.persistence.job.DurableJobs;
import io.replayvault.persistence.job.Job;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Long work that one node does for all (ADR-0041). Names of jobs are those of their rows. */
@ApplicationScoped
public class JobWiring {
  private static final Duration BETWEEN_REHASHES = Duration.ofMinutes(2);
  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(30);
  private static final Duration BETWEEN_INVITATIONS = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
  private static final Duration BETWEEN_REVIEWS = Duration.ofMinutes(30);
  private static final Duration BETWEEN_PURGES = Duration.ofHours(6);
  private static final Duration BETWEEN_ROTATIONS = Duration.ofSeconds(30);
  private static final Duration BETWEEN_MOVES = Duration.ofMinutes(1);

  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  ManagedThreadFactory threads;

  /** Needs the database to be migrated. */
  @Produces
  @Singleton
  DurableJobs durableJobs(
      Databases databases,
      OrphanSweep sweep,
      Optional<MoveJob> move,
      Optional<RootKeyMoveJob> rootKeyMove,
      KeyRotationJob keyRotation,
      Optional<InvitationJob> invitations,
      CheckpointJob checkpoints,
      AccessReviewJob reviews,
      RehashJob rehash,
      AuditStreamJobs streams,
      DetectionJob detections,
      PastSignIns pastSignIns,
      Settings settings,
      JobMeasures measures) {
    List<Job> jobs = new ArrayList<>();
    jobs.add(new Job("sweep", BETWEEN_SWEEPS, new SweepJob(sweep, measures)));
    jobs.add(new Job("checkpoints", settings.auditCheckpoints().every(), checkpoints));
    jobs.add(new Job("access-reviews", BETWEEN_REVIEWS, reviews));
    jobs.add(new Job("rehash", BETWEEN_REHASHES, rehash));
    jobs.add(new Job("key-rotation", BETWEEN_ROTATIONS, keyRotation));
    for (AuditStreamJob stream : streams.all()) {
      jobs.add(new Job(stream.name(), settings.auditStreams().every(), stream));
    }
    jobs.add(new Job("detections", BETWEEN_LOOKS, detections));
    PastSignInsJob purge = new PastSignInsJob(pastSignIns, measures);
    jobs.add(new Job("past-sign-ins", BETWEEN_PURGES, purge));
    move.ifPresent(work -> jobs.add(new Job("move", BETWEEN_MOVES, work)));
    rootKeyMove.ifPresent(work -> jobs.add(new Job("root-key-move", BETWEEN_MOVES, work)));
    invitations.ifPresent(work -> jobs.add(new Job("invitations", BETWEEN_INVITATIONS, work)));
    return new AwaitedDatabase()
        .reached(() -> DurableJobs.of(databases.mainSource(), threads, jobs));
  }

  void close(@Disposes DurableJobs jobs) {
    jobs.close();
  }
}
