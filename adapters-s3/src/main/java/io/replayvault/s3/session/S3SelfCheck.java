package io.replayvault.s3.session;

import io.replayvault.application.keys.out.Chance;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Tries what {@link S3SegmentStore} relies on, at the endpoint itself, before anything is recorded:
 * stores that speak S3 differ, and what one of them leaves out shows itself only when it is too
 * late (clause D1). {@code docs/s3.md} lists each finding.
 */
final class S3SelfCheck {
  private static final int FOLDER_BYTES = 8;

  private static final String OTHER_STORE = "use a store that does";
  private static final String RIGHTS = "give our credentials what docs/deploy/s3-policy.json lists";

  private final S3Client s3;
  private final S3Settings settings;
  private final S3Probes probes;
  private final S3Removal removal;
  private final S3Leftovers leftovers;
  private final InstantSource clock;
  private final S3Inspection bucket;

  S3SelfCheck(
      S3Client s3,
      S3Settings settings,
      S3Writer writer,
      S3Removal removal,
      Chance chance,
      InstantSource clock) {
    S3Keys keys = new S3Keys(settings.prefix());
    String folder = keys.check() + HexFormat.of().formatHex(chance.bytes(FOLDER_BYTES)) + "/";
    this.s3 = s3;
    this.settings = settings;
    this.probes = new S3Probes(s3, settings, writer, removal, folder);
    this.removal = removal;
    this.leftovers = new S3Leftovers(s3, settings.bucket(), keys, removal);
    this.clock = clock;
    this.bucket = new S3Inspection(s3, settings, clock, "REPLAYVAULT_S3_REGION", RIGHTS);
  }

  /** Once for each instance. */
  S3Findings run() {
    if (bucket.bucketAnswers()) {
      defaultRetention();
      // What a retention holds could not be removed again.
      if (!bucket.isLacking()) {
        objects();
      }
    }
    return bucket.findings();
  }

  /** Whether all that is lacking is answers. */
  boolean wasCutOff() {
    return bucket.wasCutOff();
  }

  private void objects() {
    try {
      encryption();
      if (!bucket.isLacking()) {
        bucket.requireBytes(
            "does not give what was just written", OTHER_STORE, probes::readsWhatWasWritten);
      }
      if (bucket.isLacking()) {
        // Every further question would be answered with the same.
        return;
      }
      bucket.require(
          "overwrites in spite of If-None-Match", OTHER_STORE, probes::refusesSecondWrite);
      bucket.requireBytes(
          "does not answer a range with those bytes", OTHER_STORE, probes::readsRange);
      bucket.require(
          "overwrites when it completes an upload in parts", OTHER_STORE, probes::completesOnce);
      settings
          .encryption()
          .algorithm()
          .ifPresent(asked -> encrypts(asked, probes::encryptsPartsAsAsked));
      bucket.note(
          "does not compare checksums, so that only TLS guards what is sent",
          "prefer a store that does",
          probes::refusesWrongChecksum);
      bucket.require("does not list what is there", OTHER_STORE, probes::lists);
    } finally {
      bucket.require(
          "still lists what was deleted", OTHER_STORE, probes::listsNoMoreWhatWasRemoved);
    }
    if (removal.isVersioned()) {
      bucket.require("keeps versions that were deleted", OTHER_STORE, probes::leavesNoVersion);
    }
    tidyUp();
  }

  /** A retention by default would keep every object against its erasure. */
  private void defaultRetention() {
    try {
      ObjectLockConfiguration lock =
          S3Question.ask(
              () ->
                  s3.getObjectLockConfiguration(get -> get.bucket(settings.bucket()))
                      .objectLockConfiguration());
      if (lock != null && lock.rule() != null && lock.rule().defaultRetention() != null) {
        DefaultRetention retention = lock.rule().defaultRetention();
        bucket.lacks(
            "retains every object by default (%s), so that nothing could be erased: "
                    .formatted(retention.modeAsString())
                + "remove the bucket's default retention or use another bucket");
      }
    } catch (S3Exception e) {
      // Any other refusal says that there is no lock here, or no such thing.
      if (S3Inspection.isForbidden(e)) {
        bucket.lacks("does not show its object lock (" + S3Inspection.reason(e) + "): " + RIGHTS);
      }
    } catch (SdkException | IOException e) {
      bucket.lacksAnswer(
          "does not show its object lock (" + S3Inspection.reason(e) + "): look at its log");
    }
  }

  private void encryption() {
    Optional<String> asked = settings.encryption().algorithm();
    if (asked.isPresent()) {
      encrypts(asked.get(), probes::encryptsAsAsked);
    } else {
      bucket.note(
          "does not say that it encrypts by itself",
          "objects are sealed all the same; for a second wall see REPLAYVAULT_S3_ENCRYPTION",
          probes::encryptsAsAsked);
    }
  }

  private void encrypts(String asked, S3Question<Boolean> question) {
    bucket.require(
        "does not encrypt with " + asked, "set REPLAYVAULT_S3_ENCRYPTION to what it can", question);
  }

  private void tidyUp() {
    try {
      int aborted = leftovers.clear(clock.instant());
      if (aborted > 0) {
        bucket.notes(
            "had %d abandoned uploads, which were aborted: set a lifecycle rule"
                .formatted(aborted));
      }
    } catch (SdkException e) {
      bucket.notes(
          "does not list unfinished uploads ("
              + S3Inspection.reason(e)
              + "): "
              + bucket.mend(e, "set a lifecycle rule"));
    }
  }
}
