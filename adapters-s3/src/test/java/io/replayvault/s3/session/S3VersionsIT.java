package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.keys.out.SeededChance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockRetentionMode;

/** Buckets that keep versions, and buckets that keep them against us (moto has both). */
final class S3VersionsIT {
  private static final String KEPT = "kept";
  private static S3Server server;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = Moto.start(folder);
    try (S3Client s3 = server.client()) {
      s3.createBucket(create -> create.bucket(KEPT));
      version(s3, BucketVersioningStatus.ENABLED);
    }
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void a_deleted_object_leaves_no_version_and_no_marker() {
    try (S3SegmentStore store = store(KEPT);
        S3Client s3 = server.client()) {
      for (String key : List.of("a", "b")) {
        put(s3, key, "first");
        put(s3, key, "second");
      }
      put(s3, "a-and-more", "first");
      S3Removal removal = new S3Removal(s3, KEPT);
      removal.remove("a");
      removal.remove("b");
      removal.remove("never-there");
      assertThat(removal.isVersioned()).isTrue();
      assertThat(versions(s3, "a")).as("a-and-more stays").isEqualTo(1);
      assertThat(versions(s3, "b")).isZero();
      assertThat(versions(s3, "never-there")).isZero();
      assertThat(store.selfCheck(InstantSource.system()).refusal()).isEmpty();
      assertThat(versions(s3, ".replayvault-check/")).isZero();
    }
  }

  @Test
  void versions_that_outlast_their_setting_are_deleted_too() {
    try (S3Client s3 = server.client()) {
      put(s3, "c", "while it was on");
      version(s3, BucketVersioningStatus.SUSPENDED);
      new S3Removal(s3, KEPT).remove("c");
      assertThat(versions(s3, "c")).isZero();
      version(s3, BucketVersioningStatus.ENABLED);
    }
  }

  @Test
  void a_plain_delete_would_have_left_the_version() {
    try (S3Client s3 = server.client()) {
      put(s3, "d", "hidden, not gone");
      s3.deleteObject(delete -> delete.bucket(KEPT).key("d"));
      assertThat(versions(s3, "d")).isEqualTo(2);
    }
  }

  @Test
  void the_newest_version_goes_last() {
    try (S3Client s3 = server.client()) {
      put(s3, "e", "first");
      put(s3, "e", "second");
      assertThat(new S3Removal(s3, KEPT).versions("e"))
          .extracting(S3Removal.Version::newest)
          .containsExactly(false, true);
    }
  }

  @Test
  void a_bucket_that_retains_objects_by_default_is_refused() {
    for (ObjectLockRetentionMode mode :
        List.of(ObjectLockRetentionMode.COMPLIANCE, ObjectLockRetentionMode.GOVERNANCE)) {
      String bucket = "retains-" + mode.name().toLowerCase(Locale.ROOT);
      try (S3Client s3 = server.client();
          S3SegmentStore store = store(bucket)) {
        s3.createBucket(create -> create.bucket(bucket).objectLockEnabledForBucket(true));
        assertThat(store.selfCheck(InstantSource.system()).refusal())
            .as("lock without a default retention")
            .isEmpty();
        s3.putObjectLockConfiguration(
            put ->
                put.bucket(bucket)
                    .objectLockConfiguration(
                        lock ->
                            lock.objectLockEnabled("Enabled")
                                .rule(
                                    rule ->
                                        rule.defaultRetention(
                                            retention -> retention.mode(mode).days(1)))));
        assertThat(store.selfCheck(InstantSource.system()).refusal().orElseThrow())
            .contains("retains every object by default (" + mode + "), so that nothing could be")
            .doesNotContain("\n");
        assertThat(s3.listObjectVersions(list -> list.bucket(bucket)).versions())
            .as("nothing was written that could not be removed")
            .isEmpty();
      }
    }
  }

  private static S3SegmentStore store(String bucket) {
    return S3SegmentStore.of(server.ofBucket(bucket), server.credentials(), new SeededChance(1));
  }

  private static void put(S3Client s3, String key, String text) {
    s3.putObject(put -> put.bucket(KEPT).key(key), RequestBody.fromString(text));
  }

  private static void version(S3Client s3, BucketVersioningStatus status) {
    s3.putBucketVersioning(
        put -> put.bucket(KEPT).versioningConfiguration(set -> set.status(status)));
  }

  private static int versions(S3Client s3, String prefix) {
    ListObjectVersionsResponse found =
        s3.listObjectVersions(list -> list.bucket(KEPT).prefix(prefix));
    return found.versions().size() + found.deleteMarkers().size();
  }
}
