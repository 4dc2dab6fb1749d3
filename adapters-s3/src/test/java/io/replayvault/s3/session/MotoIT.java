package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/**
 * {@link S3SegmentStore} against moto, in a bucket with versions. The tests below the kit assert
 * what moto does otherwise than S3.
 */
final class MotoIT extends SegmentStoreContract {
  private static final int LARGE = 9 * 1024 * 1024;

  private static S3Server server;
  private static S3SegmentStore store;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = Moto.start(folder);
    try (S3Client s3 = server.client()) {
      s3.putBucketVersioning(
          put ->
              put.bucket(S3Server.BUCKET)
                  .versioningConfiguration(set -> set.status(BucketVersioningStatus.ENABLED)));
    }
    store = server.store("live/");
  }

  @AfterAll
  static void stopServer() {
    store.close();
    server.close();
  }

  @Override
  protected SegmentStore store() {
    return store;
  }

  @Test
  void it_does_not_compare_checksums_and_lacks_nothing_else() {
    S3Findings findings = store.selfCheck(InstantSource.system());
    assertThat(findings.refusal()).isEmpty();
    assertThat(findings.remark().orElseThrow()).contains("does not compare checksums");
  }

  @Test
  void it_does_not_check_who_asks() throws IOException {
    try (S3SegmentStore stranger =
        S3SegmentStore.of(
            server.settings("live/"),
            StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.ID, "wrong")),
            new SeededChance(1))) {
      ObjectName name = fresh();
      write(name, new byte[] {1});
      try (InputStream content = stranger.open(name)) {
        assertThat(content.readAllBytes()).containsExactly(1);
      }
    }
  }

  /** Two completions at once may both find the key free. */
  @Override
  @Test
  protected void of_many_who_write_one_large_object_one_succeeds() {
    assertThat(Rounds.untilNotOne(12, () -> writtenAtOnce(fresh(), 4, LARGE).size())).isTrue();
  }
}
