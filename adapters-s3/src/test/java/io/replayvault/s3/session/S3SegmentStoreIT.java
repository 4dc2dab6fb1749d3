package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** {@link S3SegmentStore} against a real server. */
final class S3SegmentStoreIT extends SegmentStoreContract {
  private static final ObjectName NAME =
      new ObjectName(
          new AccountId("other"),
          new SiteId("shop"),
          new SessionId("s1"),
          new ObjectId("0".repeat(32)));

  private static S3Server server;
  private static S3SegmentStore store;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = S3Proxy.plain(folder);
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
  void objects_of_another_prefix_are_not_seen() {
    try (S3SegmentStore other = server.store("elsewhere/")) {
      put(other, NAME, new byte[] {1});
      assertThat(namesIn(store)).doesNotContain(NAME);
      assertThat(namesIn(other)).containsExactly(NAME);
    }
  }

  @Test
  void what_somebody_else_put_there_is_not_given() {
    try (S3Client s3 = server.client();
        S3SegmentStore shared = server.store("shared/")) {
      for (String key : List.of("shared/readme", "shared/a/b/c/d", "shared/a/b/c/e/f")) {
        s3.putObject(put -> put.bucket("segments").key(key), RequestBody.fromString("x"));
      }
      assertThat(namesIn(shared)).isEmpty();
    }
  }

  @Test
  void more_objects_than_a_page_holds_are_all_given() {
    try (S3SegmentStore many = server.store("many/")) {
      IntStream.range(0, 1010)
          .parallel()
          .forEach(number -> put(many, numbered(number), new byte[] {1}));
      assertThat(namesIn(many)).hasSize(1010).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_stream_closed_early_does_not_block_the_next() throws IOException {
    try (S3SegmentStore large = server.store("large/")) {
      put(large, NAME, new byte[5_000_000]);
      for (int i = 0; i < 100; i++) {
        try (InputStream content = large.open(NAME)) {
          assertThat(content.read()).isZero();
        }
      }
    }
  }

  @Test
  void a_write_whose_answer_was_lost_succeeds_all_the_same() throws IOException {
    LosesFirstAnswer loss = new LosesFirstAnswer();
    S3Settings settings = server.settings("lossy/");
    S3Client client =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .endpointOverride(settings.endpoint().orElseThrow())
            .forcePathStyle(true)
            .credentialsProvider(server.credentials())
            .overrideConfiguration(options -> options.addExecutionInterceptor(loss))
            .build();
    try (S3SegmentStore lossy = new S3SegmentStore(client, settings, new SeededChance(1))) {
      put(lossy, NAME, new byte[] {7});
      try (InputStream content = lossy.open(NAME)) {
        assertThat(content.readAllBytes()).containsExactly(7);
      }
    }
    assertThat(loss.answers).isGreaterThan(1);
  }

  @Test
  void a_store_that_refuses_us_is_unavailable() {
    S3SegmentStore stranger =
        S3SegmentStore.of(
            server.settings("live/"),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local-id", "wrong")),
            new SeededChance(1));
    assertUnavailable(stranger);
  }

  @Test
  void a_store_that_is_not_there_is_unavailable() {
    assertUnavailable(
        S3SegmentStore.of(server.through(1, ""), server.credentials(), new SeededChance(1)));
    assertUnavailable(
        S3SegmentStore.of(
            server.ofBucket("no-such-bucket"), server.credentials(), new SeededChance(1)));
  }

  private static void assertUnavailable(S3SegmentStore unavailable) {
    try (unavailable) {
      assertThatExceptionOfType(SegmentStoreUnavailable.class)
          .isThrownBy(() -> put(unavailable, NAME, new byte[] {1}));
      assertThatExceptionOfType(SegmentStoreUnavailable.class)
          .isThrownBy(() -> unavailable.open(NAME).close());
      assertThatExceptionOfType(SegmentStoreUnavailable.class)
          .isThrownBy(() -> unavailable.writtenBefore(Instant.MAX, name -> {}));
    }
  }

  private static List<ObjectName> namesIn(SegmentStore of) {
    List<ObjectName> names = new ArrayList<>();
    of.writtenBefore(Instant.MAX, names::add);
    return names;
  }

  private static ObjectName numbered(int number) {
    return new ObjectName(
        NAME.account(), NAME.site(), NAME.session(), new ObjectId("%032x".formatted(number)));
  }

  private static void put(SegmentStore into, ObjectName name, byte[] content) {
    into.write(name, new ByteArrayInputStream(content), content.length);
  }

  /** Turns the first answer into a failure, after the server has done what was asked. */
  private static final class LosesFirstAnswer implements ExecutionInterceptor {
    private int answers;

    @Override
    public SdkHttpResponse modifyHttpResponse(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      SdkHttpResponse answer = context.httpResponse();
      return ++answers == 1 ? answer.toBuilder().statusCode(503).build() : answer;
    }
  }
}
