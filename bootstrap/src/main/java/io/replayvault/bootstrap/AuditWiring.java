package io.replayvault.bootstrap;

import io.replayvault.application.access.Guard;
import io.replayvault.application.audit.AuditAnswers;
import io.replayvault.application.audit.AuditLag;
import io.replayvault.application.audit.CheckpointPublishing;
import io.replayvault.application.audit.CheckpointSigner;
import io.replayvault.application.audit.CheckpointsReach;
import io.replayvault.application.audit.DownloadAuditService;
import io.replayvault.application.audit.ExportAuditService;
import io.replayvault.application.audit.LogRehashing;
import io.replayvault.application.audit.LogSealing;
import io.replayvault.application.audit.PersonalReading;
import io.replayvault.application.audit.ProveAuditService;
import io.replayvault.application.audit.in.DownloadAudit;
import io.replayvault.application.audit.in.ExportAudit;
import io.replayvault.application.audit.in.ProveAudit;
import io.replayvault.application.audit.out.AuditSequence;
import io.replayvault.application.audit.out.AuditTrail;
import io.replayvault.application.audit.out.AuditTree;
import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.Publications;
import io.replayvault.application.audit.out.RehashProgress;
import io.replayvault.application.audit.out.VisitorSessions;
import io.replayvault.application.keys.SigningKeys;
import io.replayvault.application.keys.out.Signatures;
import io.replayvault.bootstrap.audit.SyslogCheckpointPlace;
import io.replayvault.bootstrap.configuration.AuditCheckpoints;
import io.replayvault.bootstrap.configuration.SegmentPlace.Bucket;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.persistence.audit.FileCheckpointPlace;
import io.replayvault.persistence.audit.JpaAuditSequence;
import io.replayvault.persistence.audit.JpaAuditTree;
import io.replayvault.persistence.audit.JpaPublications;
import io.replayvault.persistence.audit.JpaRehashProgress;
import io.replayvault.persistence.session.JpaVisitorSessions;
import io.replayvault.s3.audit.S3CheckpointPlace;
import io.replayvault.s3.session.S3Encryption;
import io.replayvault.s3.session.S3Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audit log's tree, its checkpoints, and the places that get them. */
@ApplicationScoped
public class AuditWiring {
  @Resource
  @SuppressWarnings("NullAway.Init") // the container sets it
  ManagedExecutorService threads;

  @Produces
  @Singleton
  AuditSequence auditSequence(Databases databases) {
    return new JpaAuditSequence(databases.main());
  }

  @Produces
  @Singleton
  VisitorSessions visitorSessions(Databases databases) {
    return new JpaVisitorSessions(databases.main());
  }

  @Produces
  @Singleton
  AuditAnswers auditAnswers(AuditTrail trail, VisitorSessions visitors) {
    return new AuditAnswers(trail, visitors);
  }

  @Produces
  @Singleton
  DownloadAudit downloadAudit(AuditAnswers answers, Guard guard) {
    return new DownloadAuditService(answers, guard);
  }

  @Produces
  @Singleton
  AuditTree auditTree(Databases databases) {
    return new JpaAuditTree(databases.main());
  }

  @Produces
  @Singleton
  Publications publications(Databases databases) {
    return new JpaPublications(databases.main());
  }

  @Produces
  @Singleton
  RehashProgress rehashProgress(Databases databases) {
    return new JpaRehashProgress(databases.main());
  }

  @Produces
  @Singleton
  LogRehashing logRehashing(
      AuditSequence sequence,
      AuditTree tree,
      CheckpointSigner signer,
      RehashProgress progress,
      InstantSource clock) {
    return new LogRehashing(sequence, tree, signer, progress, clock);
  }

  @Produces
  @Singleton
  RehashJob rehashJob(LogRehashing rehashing, JobMeasures measures) {
    return new RehashJob(rehashing, measures);
  }

  @Produces
  @Singleton
  CheckpointSigner checkpointSigner(SigningKeys keys, Signatures signatures) {
    return new CheckpointSigner(keys, signatures);
  }

  @Produces
  @Singleton
  CheckpointPlaces checkpointPlaces(Settings settings, InstantSource clock) {
    AuditCheckpoints set = settings.auditCheckpoints();
    List<CheckpointPlace> places = new ArrayList<>();
    set.folder().ifPresent(folder -> places.add(new FileCheckpointPlace(folder)));
    set.bucket().ifPresent(bucket -> places.add(inBucket(bucket, set.retention(), clock)));
    set.syslog().ifPresent(server -> places.add(new SyslogCheckpointPlace(server)));
    return new CheckpointPlaces(places);
  }

  private static CheckpointPlace inBucket(
      Bucket bucket, Optional<Duration> retention, InstantSource clock) {
    return S3CheckpointPlace.of(
        new S3Settings(
            bucket.name(),
            bucket.prefix(),
            bucket.region(),
            bucket.endpoint(),
            S3Encryption.parse(bucket.encryption()),
            bucket.trust()),
        retention,
        clock);
  }

  @Produces
  @Singleton
  CheckpointJob checkpointJob(
      Settings settings,
      AuditSequence sequence,
      AuditTree tree,
      CheckpointSigner signer,
      LogRehashing rehashing,
      CheckpointPlaces places,
      Publications publications,
      InstantSource clock,
      JobMeasures measures) {
    return new CheckpointJob(
        new LogSealing(sequence, tree, signer, clock, settings.auditCheckpoints().name()),
        rehashing,
        new CheckpointPublishing(tree, places.all(), publications, signer, threads, clock),
        measures);
  }

  @Produces
  @Singleton
  ExportAudit exportAudit(
      AuditSequence sequence,
      AuditTree tree,
      CheckpointSigner signer,
      PersonalReading personal,
      Guard guard) {
    return new ExportAuditService(sequence, tree, signer, personal, guard);
  }

  @Produces
  @Singleton
  ProveAudit proveAudit(
      AuditSequence sequence, AuditTree tree, CheckpointSigner signer, Guard guard) {
    return new ProveAuditService(sequence, tree, signer, guard);
  }

  @Produces
  @Singleton
  CheckpointsReach checkpointsReach(Settings settings, InstantSource clock) {
    return new CheckpointsReach(settings.auditCheckpoints().patience(), clock);
  }

  @Produces
  @Singleton
  AuditLag auditLag(
      AuditSequence sequence,
      AuditTree tree,
      Publications publications,
      CheckpointSigner signer,
      InstantSource clock) {
    return new AuditLag(sequence, tree, publications, signer, clock);
  }
}
