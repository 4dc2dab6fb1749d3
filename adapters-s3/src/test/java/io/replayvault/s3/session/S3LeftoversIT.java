package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** What nodes that died have left half-sent. */
final class S3LeftoversIT {
  private static final String OURS = "left/acme/shop/s1/" + "0".repeat(32);
  private static final String PROBE = "left/.replayvault-check/0123/once";
  private static final String THEIRS = "left/backup.tar";

  private static S3Server server;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = S3Proxy.plain(folder);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void what_is_ours_and_a_day_old_goes_and_nothing_else() {
    try (S3Client s3 = server.client()) {
      for (String key : List.of(OURS, THEIRS)) {
        s3.createMultipartUpload(create -> create.bucket(S3Server.BUCKET).key(key));
        s3.putObject(
            put -> put.bucket(S3Server.BUCKET).key(key), RequestBody.fromString("complete"));
      }
      s3.putObject(put -> put.bucket(S3Server.BUCKET).key(PROBE), RequestBody.fromString("x"));
      S3Leftovers leftovers =
          new S3Leftovers(
              s3, S3Server.BUCKET, new S3Keys("left/"), new S3Removal(s3, S3Server.BUCKET));

      assertThat(leftovers.clear(Instant.now().plus(Duration.ofHours(23)))).isZero();
      assertThat(uploads(s3)).containsExactlyInAnyOrder(OURS, THEIRS);
      assertThat(keys(s3)).containsExactlyInAnyOrder(OURS, THEIRS, PROBE);

      assertThat(leftovers.clear(Instant.now().plus(Duration.ofHours(25)))).isEqualTo(1);
      assertThat(uploads(s3)).containsExactly(THEIRS);
      assertThat(keys(s3)).containsExactlyInAnyOrder(OURS, THEIRS);
    }
  }

  private static List<String> uploads(S3Client s3) {
    return s3
        .listMultipartUploads(list -> list.bucket(S3Server.BUCKET).prefix("left/"))
        .uploads()
        .stream()
        .map(MultipartUpload::key)
        .toList();
  }

  private static List<String> keys(S3Client s3) {
    return s3
        .listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix("left/"))
        .contents()
        .stream()
        .map(object -> object.key())
        .toList();
  }
}
