package io.replayvault.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.CheckpointPublishing;
import io.replayvault.application.audit.CheckpointSigner;
import io.replayvault.application.audit.LogRehashing;
import io.replayvault.application.audit.LogSealing;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.audit.out.InMemoryAuditTree;
import io.replayvault.application.audit.out.InMemoryCheckpointPlace;
import io.replayvault.application.audit.out.InMemoryPublications;
import io.replayvault.application.audit.out.InMemoryRehashProgress;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.keys.out.SimpleSignatures;
import io.replayvault.application.node.out.InMemoryMeters;
import io.replayvault.application.node.out.Measure;
import io.replayvault.bootstrap.measures.JobMeasures;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.persistence.job.Job.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link CheckpointJob} tells of what it did, and of what it did not do. */
final class CheckpointJobTest {
  private static final Turn LASTS = () -> false;

  private final KeyRoom keys = new KeyRoom();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final InMemoryAuditTree tree = new InMemoryAuditTree();
  private final InMemoryPublications publications = new InMemoryPublications();
  private final InMemoryCheckpointPlace place = new InMemoryCheckpointPlace("file");
  private final InMemoryRehashProgress progress = new InMemoryRehashProgress();
  private final InMemoryMeters meters = new InMemoryMeters();
  private final CheckpointJob job = job();

  @BeforeEach
  void append() {
    log.append(
        new AuditEntry(
            keys.clock.instant(),
            Optional.empty(),
            Optional.empty(),
            AuditAction.SIGN_IN,
            AuditOutcome.FAILED,
            "-",
            "",
            new RequestFacts("request-1", "*")));
  }

  @Test
  void what_is_signed_and_published_needs_no_word() {
    assertThat(said()).isEmpty();
    assertThat(place.notes()).hasSize(1);
    assertThat(meters.read(Measure.JOB_RUNS.of("checkpoints"))).isEqualTo(1);
  }

  @Test
  void what_publishing_finds_is_not_told_as_if_nothing_was_signed() {
    publications.published("file", 99, keys.clock.instant());
    assertThat(said())
        .singleElement()
        .asString()
        .contains("no checkpoint is published: file is noted to have a checkpoint over 99")
        .doesNotContain("no checkpoint is signed");
    assertThat(tree.newest()).isPresent();
    assertThat(place.notes()).isEmpty();
    assertThat(meters.read(Measure.JOB_FAILURES.of("checkpoints"))).isEqualTo(1);
  }

  @Test
  void what_was_found_in_old_records_keeps_it_from_signing() {
    progress.found("record 3 is another", keys.clock.instant());
    assertThat(said())
        .containsExactly(
            "the audit log was tampered with, and no checkpoint is signed: record 3 is another");
    assertThat(tree.newest()).isEmpty();
    assertThat(meters.read(Measure.JOB_FAILURES.of("checkpoints"))).isEqualTo(1);
    progress.reached(1, keys.clock.instant());
    job.run(LASTS);
    assertThat(tree.newest()).isPresent();
  }

  private List<String> said() {
    try (LoggedLines heard = LoggedLines.of(CheckpointJob.class)) {
      job.run(LASTS);
      return heard.lines();
    }
  }

  private CheckpointJob job() {
    CheckpointSigner signer = new CheckpointSigner(keys.signingKeys(), new SimpleSignatures());
    return new CheckpointJob(
        new LogSealing(log, tree, signer, keys.clock, "replayvault.example/audit"),
        new LogRehashing(log, tree, signer, progress, keys.clock),
        new CheckpointPublishing(
            tree, List.of(place), publications, signer, Runnable::run, keys.clock),
        new JobMeasures(meters));
  }
}
