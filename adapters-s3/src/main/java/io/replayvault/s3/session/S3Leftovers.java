package io.replayvault.s3.session;

import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/**
 * What nodes that died have left and no sweep of objects sees: uploads in parts that were neither
 * completed nor aborted, whose parts are paid for, and probes of a self-check. What is younger than
 * a day may still be at work; what is not ours is left alone.
 */
final class S3Leftovers {
  private static final Duration AT_WORK = Duration.ofDays(1);

  private final S3Client s3;
  private final String bucket;
  private final S3Keys keys;
  private final S3Removal removal;

  S3Leftovers(S3Client s3, String bucket, S3Keys keys, S3Removal removal) {
    this.s3 = s3;
    this.bucket = bucket;
    this.keys = keys;
    this.removal = removal;
  }

  /** Removes them, and answers how many uploads were aborted. */
  int clear(Instant now) {
    Instant limit = now.minus(AT_WORK);
    s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(keys.check())).contents().stream()
        .filter(probe -> probe.lastModified().isBefore(limit))
        .forEach(probe -> removal.remove(probe.key()));
    int aborted = 0;
    for (MultipartUpload upload :
        s3.listMultipartUploadsPaginator(list -> list.bucket(bucket).prefix(keys.prefix()))
            .uploads()) {
      if (upload.initiated().isBefore(limit) && isOurs(upload.key())) {
        s3.abortMultipartUpload(
            abort -> abort.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
        aborted++;
      }
    }
    return aborted;
  }

  private boolean isOurs(String key) {
    return key.startsWith(keys.check()) || keys.nameOf(key).isPresent();
  }
}
