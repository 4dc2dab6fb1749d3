package io.replayvault.s3.audit;

import io.replayvault.s3.session.S3Inspection;
import io.replayvault.s3.session.S3Question;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * For how long checkpoints in a bucket are locked: for as long as the operator said, and where
 * nothing was said for 400 days if the bucket has Object Lock. Whether it has is asked until it
 * says so, and is then known until the process ends.
 */
final class S3CheckpointLock {
  /** As long as sign-ins are kept, unless somebody says otherwise: a year and a month's leeway. */
  static final Duration USUAL = Duration.ofDays(400);

  private static final int NOT_IMPLEMENTED = 501;

  /** A bucket that was made without Object Lock. */
  private static final String WITHOUT = "ObjectLockConfigurationNotFoundError";

  private final S3Client s3;
  private final String bucket;
  private final Optional<Duration> asked;
  private volatile Optional<Found> found = Optional.empty();

  /**
   * The lock of that bucket's checkpoints.
   *
   * @param asked what the operator said; zero for no lock, empty for nothing said
   */
  S3CheckpointLock(S3Client s3, String bucket, Optional<Duration> asked) {
    this.s3 = s3;
    this.bucket = bucket;
    this.asked = asked;
  }

  /** What the bucket says of its lock. */
  enum Found {
    /** It has Object Lock. */
    LOCKS,
    /** It has none, or knows of no such thing. */
    NONE,
    /** It does not let us see it. */
    HIDDEN
  }

  /** What the operator said. */
  Optional<Duration> asked() {
    return asked;
  }

  /** From the publication on; zero for no lock. Throws what the SDK throws without an answer. */
  Duration retention() {
    return asked.orElseGet(() -> found() == Found.LOCKS ? USUAL : Duration.ZERO);
  }

  /** The same, asked if it is not known. */
  Found found() {
    return found.orElseGet(this::ask);
  }

  private Found ask() {
    try {
      ObjectLockConfiguration lock =
          s3.getObjectLockConfiguration(get -> get.bucket(bucket)).objectLockConfiguration();
      return known(
          lock != null && lock.objectLockEnabled() == ObjectLockEnabled.ENABLED
              ? Found.LOCKS
              : Found.NONE);
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_IMPLEMENTED || WITHOUT.equals(errorCode(e))) {
        return known(Found.NONE);
      }
      if (S3Question.isCutOff(e)) {
        throw e;
      }
      // Says nothing of the bucket for good: rights are given, clocks are set, buckets are made.
      return S3Inspection.isForbidden(e) ? Found.HIDDEN : Found.NONE;
    }
  }

  private Found known(Found answer) {
    found = Optional.of(answer);
    return answer;
  }

  private static String errorCode(S3Exception e) {
    return e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
  }
}
