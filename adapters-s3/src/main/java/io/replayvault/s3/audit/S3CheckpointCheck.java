package io.replayvault.s3.audit;

import io.replayvault.s3.session.S3Findings;
import io.replayvault.s3.session.S3Inspection;
import io.replayvault.s3.session.S3Question;
import io.replayvault.s3.session.S3Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Tries what {@link S3CheckpointPlace} relies on, at the bucket itself, before anything is signed.
 * What is locked cannot be removed again; so there is one object of the check, which every start
 * tries to write anew and must find as it was. {@code docs/s3.md} lists each finding.
 */
final class S3CheckpointCheck {
  static final String OBJECT = ".replayvault-check";

  private static final byte[] CONTENT =
      "Whoever can replace this object can replace a checkpoint of the audit log.\n"
          .getBytes(StandardCharsets.UTF_8);
  private static final String OTHER_STORE = "use a store that does";
  private static final String RIGHTS =
      "give our credentials s3:ListBucket, s3:GetBucketObjectLockConfiguration, s3:GetObject,"
          + " s3:PutObject and s3:PutObjectRetention there";

  private final S3Client s3;
  private final S3Settings settings;
  private final S3CheckpointLock lock;
  private final BiConsumer<String, byte[]> write;
  private final S3Inspection bucket;

  /**
   * A check by that client.
   *
   * @param lock for how long checkpoints are locked
   * @param write writes an object as a checkpoint is written
   */
  S3CheckpointCheck(
      S3Client s3,
      S3Settings settings,
      S3CheckpointLock lock,
      BiConsumer<String, byte[]> write,
      S3Inspection bucket) {
    this.s3 = s3;
    this.settings = settings;
    this.lock = lock;
    this.write = write;
    this.bucket = bucket;
  }

  /** Questions to that bucket, with the mends of a checkpoint's bucket. */
  static S3Inspection inspection(S3Client s3, S3Settings settings, InstantSource clock) {
    return new S3Inspection(s3, settings, clock, "REPLAYVAULT_AUDIT_BUCKET_REGION", RIGHTS);
  }

  /** Once for each instance. */
  S3Findings run() {
    if (bucket.bucketAnswers()) {
      lock();
      if (!bucket.isLacking()) {
        objects();
      }
    }
    return bucket.findings();
  }

  private void lock() {
    if (lock.asked().filter(Duration::isZero).isPresent()) {
      bucket.notes(
          "is told to lock nothing, so that whoever has rights there can remove checkpoints:"
              + " set REPLAYVAULT_AUDIT_BUCKET_RETAIN");
      return;
    }
    try {
      switch (S3Question.ask(lock::found)) {
        case LOCKS -> {}
        case NONE -> noLock();
        case HIDDEN -> hidden();
      }
    } catch (SdkException | IOException e) {
      bucket.lacksAnswer(
          "does not show its object lock (" + S3Inspection.reason(e) + "): look at its log");
    }
  }

  private void hidden() {
    if (lock.asked().isPresent()) {
      bucket.lacks("does not show its object lock: " + RIGHTS);
    } else {
      bucket.notes(
          "does not show its object lock, so that nothing is locked there: "
              + RIGHTS
              + ", or set REPLAYVAULT_AUDIT_BUCKET_RETAIN");
    }
  }

  private void noLock() {
    if (lock.asked().isPresent()) {
      bucket.lacks(
          "has no Object Lock, so that checkpoints could be removed:"
              + " use a bucket that was made with it, or set REPLAYVAULT_AUDIT_BUCKET_RETAIN=0");
    } else {
      bucket.notes(
          "has no Object Lock, so that whoever has rights there can remove checkpoints:"
              + " use a bucket that was made with it");
    }
  }

  private void objects() {
    bucket.require("does not give what was written", OTHER_STORE, this::readsWhatWasWritten);
    if (!bucket.isLacking()) {
      bucket.require("overwrites in spite of If-None-Match", OTHER_STORE, () -> !isWritten());
    }
  }

  private boolean readsWhatWasWritten() {
    isWritten();
    return Arrays.equals(
        s3.getObjectAsBytes(get -> get.bucket(settings.bucket()).key(key())).asByteArray(),
        CONTENT);
  }

  /** Whether it was taken; not if the name was. */
  private boolean isWritten() {
    try {
      write.accept(key(), CONTENT);
      return true;
    } catch (S3Exception e) {
      if (S3CheckpointPlace.isTaken(e)) {
        return false;
      }
      throw e;
    }
  }

  private String key() {
    return settings.prefix() + OBJECT;
  }
}
