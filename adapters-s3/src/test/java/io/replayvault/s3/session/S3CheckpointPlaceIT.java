package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.CheckpointPlaceContract;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.s3.audit.S3CheckpointPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.S3Object;

/** {@link S3CheckpointPlace} against moto, in a bucket with Object Lock. */
final class S3CheckpointPlaceIT extends CheckpointPlaceContract {
  private static final Duration YEARS = Duration.ofDays(3650);
  private static S3Server server;

  private final String bucket = "checkpoints-" + UUID.randomUUID();
  private S3Client s3;
  private S3CheckpointPlace place;
  private Instant published = InstantSource.system().instant();

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = Moto.start(folder);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void makeBucket() {
    s3 = server.client();
    s3.createBucket(create -> create.bucket(bucket).objectLockEnabledForBucket(true));
    place =
        S3CheckpointPlace.of(
            server.ofBucket(bucket), server.credentials(), Optional.of(YEARS), () -> published);
  }

  @AfterEach
  void close() {
    place.close();
    s3.close();
  }

  @Override
  protected CheckpointPlace place() {
    return place;
  }

  @Override
  protected List<String> notes() {
    return s3.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
        .map(S3Object::key)
        .map(key -> s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String())
        .toList();
  }

  @Test
  void a_checkpoint_is_locked_from_its_publication_on_whenever_it_is_said_to_be_signed() {
    published = published.plus(Duration.ofDays(1));
    SignedCheckpoint made = checkpoint(3, "a");
    place.publish(new SignedCheckpoint(made.checkpoint(), made.note(), Instant.EPOCH));
    String key = s3.listObjectsV2(list -> list.bucket(bucket)).contents().getFirst().key();
    assertThat(s3.headObject(head -> head.bucket(bucket).key(key)))
        .satisfies(
            kept -> {
              assertThat(kept.objectLockMode()).isEqualTo(ObjectLockMode.COMPLIANCE);
              assertThat(kept.objectLockRetainUntilDate())
                  .isBetween(
                      published.plus(YEARS).minusSeconds(2), published.plus(YEARS).plusSeconds(2));
            });
  }

  @Test
  void another_history_is_refused_and_what_lies_there_stays() {
    place.publish(checkpoint(3, "a"));
    assertThatExceptionOfType(PlaceUnavailable.class)
        .isThrownBy(() -> place.publish(checkpoint(3, "b")))
        .withMessageContaining("another checkpoint");
    assertThat(notes()).containsExactly(checkpoint(3, "a").note().note());
  }

  @Test
  void a_bucket_that_locks_is_taken_at_each_start_and_keeps_one_object_of_the_check() {
    for (int start = 0; start < 3; start++) {
      assertThat(place.selfCheck().findings().refusal()).isEmpty();
    }
    assertThat(s3.listObjectVersions(list -> list.bucket(bucket)).versions())
        .singleElement()
        .satisfies(only -> assertThat(only.key()).isEqualTo(".replayvault-check"));
    assertThat(
            s3.headObject(head -> head.bucket(bucket).key(".replayvault-check")).objectLockMode())
        .isEqualTo(ObjectLockMode.COMPLIANCE);
  }

  @Test
  void a_bucket_without_a_lock_is_refused_in_one_line_unless_none_is_asked_for() {
    String open = "open-" + UUID.randomUUID();
    s3.createBucket(create -> create.bucket(open));
    assertThat(refusal(open, YEARS))
        .startsWith("s3://" + open + "/ at http://127.0.0.1:")
        .contains("cannot be used: has no Object Lock, so that checkpoints could be removed: ")
        .doesNotContain("\n");
    try (S3CheckpointPlace unlocked = place(open, Duration.ZERO)) {
      S3Findings findings = unlocked.selfCheck().findings();
      assertThat(findings.refusal()).isEmpty();
      assertThat(findings.remark().orElseThrow()).contains("REPLAYVAULT_AUDIT_BUCKET_RETAIN");
    }
  }

  @Test
  void where_nothing_is_said_a_bucket_with_object_lock_locks_for_400_days() {
    try (S3CheckpointPlace unsaid = unsaid(bucket)) {
      assertThat(unsaid.selfCheck().findings().refusal()).isEmpty();
      unsaid.publish(checkpoint(3, "a"));
    }
    String key = "00000000000000000003.checkpoint";
    assertThat(s3.headObject(head -> head.bucket(bucket).key(key)))
        .satisfies(
            kept -> {
              assertThat(kept.objectLockMode()).isEqualTo(ObjectLockMode.COMPLIANCE);
              assertThat(kept.objectLockRetainUntilDate())
                  .isBetween(
                      published.plus(Duration.ofDays(399)), published.plus(Duration.ofDays(401)));
            });
  }

  @Test
  void where_nothing_was_checked_the_bucket_is_asked_by_the_first_checkpoint() {
    try (S3CheckpointPlace unsaid = unsaid(bucket)) {
      unsaid.publish(checkpoint(3, "a"));
    }
    String key = "00000000000000000003.checkpoint";
    assertThat(s3.headObject(head -> head.bucket(bucket).key(key)).objectLockMode())
        .isEqualTo(ObjectLockMode.COMPLIANCE);
  }

  @Test
  void where_nothing_is_said_a_bucket_without_a_lock_is_taken_and_that_is_noted() {
    String open = "open-" + UUID.randomUUID();
    s3.createBucket(create -> create.bucket(open));
    try (S3CheckpointPlace unsaid = unsaid(open)) {
      S3Findings findings = unsaid.selfCheck().findings();
      assertThat(findings.refusal()).isEmpty();
      assertThat(findings.remark().orElseThrow()).contains("has no Object Lock");
      unsaid.publish(checkpoint(3, "a"));
    }
  }

  private static S3CheckpointPlace unsaid(String bucket) {
    return S3CheckpointPlace.of(
        server.ofBucket(bucket), server.credentials(), Optional.empty(), InstantSource.system());
  }

  @Test
  void an_object_of_the_check_that_somebody_replaced_is_found() {
    s3.putObject(
        put -> put.bucket(bucket).key(".replayvault-check"), RequestBody.fromString("another"));
    assertThat(refusal(bucket, YEARS)).contains("does not give what was written: ");
    try (S3CheckpointPlace replaced = place(bucket, YEARS)) {
      assertThat(replaced.selfCheck().cutOff()).isFalse();
    }
  }

  @Test
  void a_bucket_that_is_not_there_is_refused_and_one_that_does_not_answer_was_cut_off() {
    try (S3CheckpointPlace nowhere = place("no-such-bucket", YEARS);
        S3CheckpointPlace silent =
            S3CheckpointPlace.of(
                server.through(1, ""),
                server.credentials(),
                Optional.of(YEARS),
                InstantSource.system())) {
      assertThat(nowhere.selfCheck().findings().refusal().orElseThrow())
          .contains("does not let us in (");
      assertThat(nowhere.selfCheck().cutOff()).isFalse();
      assertThat(silent.selfCheck().findings().refusal().orElseThrow())
          .contains("cannot be reached (");
      assertThat(silent.selfCheck().cutOff()).isTrue();
    }
  }

  private static S3CheckpointPlace place(String bucket, Duration retention) {
    return S3CheckpointPlace.of(
        server.ofBucket(bucket),
        server.credentials(),
        Optional.of(retention),
        InstantSource.system());
  }

  private static String refusal(String bucket, Duration retention) {
    try (S3CheckpointPlace place = place(bucket, retention)) {
      return place.selfCheck().findings().refusal().orElseThrow();
    }
  }

  @Test
  void a_bucket_that_is_not_there_takes_nothing() {
    try (S3CheckpointPlace nowhere =
        S3CheckpointPlace.of(
            server.ofBucket("no-such-bucket"),
            server.credentials(),
            Optional.of(Duration.ZERO),
            InstantSource.system())) {
      assertThatExceptionOfType(PlaceUnavailable.class)
          .isThrownBy(() -> nowhere.publish(checkpoint(3, "a")));
    }
  }
}
