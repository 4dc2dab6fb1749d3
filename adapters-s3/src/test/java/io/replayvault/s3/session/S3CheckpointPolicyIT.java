package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.CheckpointPlaceContract;
import io.replayvault.s3.audit.S3CheckpointPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * {@code docs/deploy/s3-checkpoints-policy.json} allows what is called in a bucket of checkpoints
 * and nothing more: the kit and the self-check run once more, each call is noted, and the file is
 * compared with the notes.
 */
final class S3CheckpointPolicyIT extends CheckpointPlaceContract {
  private static final Path FILE = Path.of("..", "docs", "deploy", "s3-checkpoints-policy.json");
  private static final S3Policy POLICY = new S3Policy();
  private static S3Server server;

  private final String bucket = "checkpoints-" + UUID.randomUUID();
  private S3CheckpointPlace place;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = Moto.start(folder);
  }

  @AfterAll
  static void allows_what_is_called_and_nothing_more() throws IOException {
    try (S3Server closed = server) {
      Path made = Files.writeString(Path.of("target", "s3-checkpoints-policy.json"), POLICY.json());
      assertThat(FILE).as("made anew: %s", made.toAbsolutePath()).hasSameTextualContentAs(made);
    }
  }

  @BeforeEach
  void makeBucket() {
    try (S3Client s3 = server.client()) {
      s3.createBucket(create -> create.bucket(bucket).objectLockEnabledForBucket(true));
    }
    place =
        S3CheckpointPlace.by(
            server.client(POLICY),
            server.ofBucket(bucket),
            Optional.of(Duration.ofDays(400)),
            InstantSource.system());
  }

  @Override
  protected CheckpointPlace place() {
    return place;
  }

  @Override
  protected List<String> notes() {
    try (S3Client s3 = server.client()) {
      return s3.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
          .map(S3Object::key)
          .map(key -> s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asUtf8String())
          .toList();
    }
  }

  @Test
  void the_self_check_is_among_it() {
    assertThat(place.selfCheck().findings().refusal()).isEmpty();
    assertThat(POLICY.calls()).contains("PutObject with a lock");
  }
}
