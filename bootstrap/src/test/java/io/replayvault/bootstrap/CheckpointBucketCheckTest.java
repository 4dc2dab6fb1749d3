package io.replayvault.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.InMemoryCheckpointPlace;
import io.replayvault.s3.audit.S3CheckpointPlace;
import io.replayvault.s3.session.S3Encryption;
import io.replayvault.s3.session.S3Settings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link CheckpointBucketCheck} says at a start. */
final class CheckpointBucketCheckTest {
  private static final String ID = "aws.accessKeyId";
  private static final String SECRET = "aws.secretAccessKey";

  /** Made-up ones, so that nothing looks for the host's own. */
  @BeforeEach
  void giveCredentials() {
    System.setProperty(ID, "local-id");
    System.setProperty(SECRET, "local-secret");
  }

  @AfterEach
  void takeCredentials() {
    System.clearProperty(ID);
    System.clearProperty(SECRET);
  }

  @Test
  void a_bucket_that_does_not_answer_is_logged_by_its_setting_and_the_node_starts() {
    try (S3CheckpointPlace bucket = unreachable();
        LoggedLines heard = LoggedLines.of(CheckpointBucketCheck.class)) {
      new CheckpointBucketCheck(new CheckpointPlaces(List.of(bucket))).run();
      assertThat(heard.lines())
          .singleElement()
          .asString()
          .startsWith("REPLAYVAULT_AUDIT_BUCKET s3://checkpoints/eu/ ")
          .contains("cannot be reached (")
          .endsWith("; checkpoints wait for it");
    }
  }

  @Test
  void where_there_is_no_bucket_nothing_is_said() {
    try (LoggedLines heard = LoggedLines.of(CheckpointBucketCheck.class)) {
      new CheckpointBucketCheck(
              new CheckpointPlaces(List.of(new InMemoryCheckpointPlace("folder"))))
          .run();
      assertThat(heard.lines()).isEmpty();
    }
  }

  private static S3CheckpointPlace unreachable() {
    return S3CheckpointPlace.of(
        new S3Settings(
            "checkpoints",
            "eu/",
            "eu-west-1",
            Optional.of(URI.create("http://127.0.0.1:1")),
            S3Encryption.NONE,
            Optional.empty()),
        Optional.of(Duration.ofDays(1)),
        InstantSource.system());
  }
}
