package io.replayvault.bootstrap;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.s3.audit.S3CheckpointPlace;
import io.replayvault.s3.audit.S3CheckpointPlace.Checked;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Refuses to start with a bucket of checkpoints that could lose or replace them, as {@link
 * SegmentStoreCheck} does with segments (ADR-0052). One that does not answer now is merely logged:
 * checkpoints wait for it, as they do while a node runs, and recording does not.
 */
@Dependent
public class CheckpointBucketCheck {
  private static final Logger LOG = System.getLogger(CheckpointBucketCheck.class.getName());
  private static final String SETTING = "REPLAYVAULT_AUDIT_BUCKET";

  private final CheckpointPlaces places;

  @Inject
  CheckpointBucketCheck(CheckpointPlaces places) {
    this.places = places;
  }

  /** Throws {@link IllegalStateException} with one line that says what is lacking. */
  void run() {
    for (CheckpointPlace place : places.all()) {
      if (place instanceof S3CheckpointPlace bucket) {
        require(bucket.selfCheck());
      }
    }
  }

  private static void require(Checked checked) {
    checked.findings().remark().ifPresent(CheckpointBucketCheck::warn);
    checked
        .findings()
        .refusal()
        .ifPresent(
            refusal -> {
              if (!checked.cutOff()) {
                throw new IllegalStateException(SETTING + " " + refusal);
              }
              warn(refusal + "; checkpoints wait for it");
            });
  }

  private static void warn(String finding) {
    LOG.log(Level.WARNING, "{0} {1}", SETTING, finding);
  }
}
