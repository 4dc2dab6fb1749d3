package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/**
 * {@code docs/deploy/s3-policy.json} allows what is called and nothing more: the kit and the
 * self-check run once more, each call is noted, and the file is compared with the notes.
 */
final class S3PolicyIT extends SegmentStoreContract {
  private static final Path FILE = Path.of("..", "docs", "deploy", "s3-policy.json");

  private static final S3Policy POLICY = new S3Policy();
  private static S3Server plain;
  private static S3Server versioned;
  private static S3SegmentStore store;

  @BeforeAll
  static void startServers(@TempDir Path folder) throws IOException, InterruptedException {
    plain = S3Proxy.plain(folder);
    versioned = Moto.start(folder);
    store = noted(plain);
  }

  @AfterAll
  static void allows_what_is_called_and_nothing_more() throws IOException {
    try (S3Server first = plain;
        S3Server second = versioned;
        S3SegmentStore closed = store) {
      Path made = Files.writeString(Path.of("target", "s3-policy.json"), POLICY.json());
      assertThat(FILE).as("made anew: %s", made.toAbsolutePath()).hasSameTextualContentAs(made);
    }
  }

  @Override
  protected SegmentStore store() {
    return store;
  }

  @Test
  void the_self_check_is_among_it() {
    assertThat(store.selfCheck(InstantSource.system()).refusal()).isEmpty();
  }

  @Test
  void the_mark_of_a_move_is_among_it() {
    store.movingOut().set();
    assertThat(store.movingOut().isSet()).isTrue();
  }

  @Test
  void deletes_of_versions_are_among_it() {
    try (S3Client s3 = versioned.client();
        S3SegmentStore versions = noted(versioned)) {
      s3.putBucketVersioning(
          put ->
              put.bucket(S3Server.BUCKET)
                  .versioningConfiguration(set -> set.status(BucketVersioningStatus.ENABLED)));
      ObjectName name = fresh();
      versions.write(name, InputStream.nullInputStream(), 0);
      versions.delete(name);
      assertThat(POLICY.calls()).contains("DeleteObject of a version");
    }
  }

  @Test
  void a_call_that_nobody_thought_of_is_seen() {
    S3Policy other = new S3Policy();
    try (S3Client s3 = plain.client(other)) {
      s3.listBuckets();
      assertThatIllegalStateException()
          .isThrownBy(other::json)
          .withMessageContaining("ListBuckets");
    }
  }

  private static S3SegmentStore noted(S3Server server) {
    return new S3SegmentStore(
        server.client(POLICY), server.settings("policy/"), new SeededChance(1));
  }
}
