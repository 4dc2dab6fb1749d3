package io.replayvault.s3.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;

/**
 * Removes keys with everything that the bucket keeps of them. In a bucket with versions a plain
 * delete only hides an object behind a marker; then each version and marker is deleted by its id,
 * the newest last, so that what a crash leaves is still seen by the next sweep.
 */
final class S3Removal {
  private final S3Client s3;
  private final String bucket;

  /** Learned from the bucket's answers, and never forgotten: versions outlast their setting. */
  private volatile boolean versioned;

  S3Removal(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /** Nothing happens if there is nothing. */
  void remove(String key) {
    if (!versioned) {
      DeleteObjectResponse answer = s3.deleteObject(delete -> delete.bucket(bucket).key(key));
      versioned = answer.versionId() != null || Boolean.TRUE.equals(answer.deleteMarker());
    }
    if (versioned) {
      versions(key)
          .forEach(
              version ->
                  s3.deleteObject(
                      delete -> delete.bucket(bucket).key(key).versionId(version.id())));
    }
  }

  /** Whether the bucket was seen to keep versions. */
  boolean isVersioned() {
    return versioned;
  }

  /** Every version and delete marker of exactly that key, the newest last. */
  List<Version> versions(String key) {
    List<Version> found = new ArrayList<>();
    for (ListObjectVersionsResponse page :
        s3.listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(key))) {
      page.versions().stream()
          .filter(version -> version.key().equals(key))
          .map(version -> new Version(version.versionId(), version.isLatest()))
          .forEach(found::add);
      page.deleteMarkers().stream()
          .filter(marker -> marker.key().equals(key))
          .map(marker -> new Version(marker.versionId(), marker.isLatest()))
          .forEach(found::add);
    }
    found.sort(Comparator.comparing(Version::newest));
    return found;
  }

  /**
   * A version or a delete marker.
   *
   * @param id by which it is deleted
   * @param newest whether it is what a plain read meets
   */
  record Version(String id, boolean newest) {}
}
