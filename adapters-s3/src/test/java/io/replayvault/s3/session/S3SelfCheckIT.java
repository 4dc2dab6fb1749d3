package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.FaultyWire;
import io.replayvault.application.fixtures.FaultyWire.Fault;
import io.replayvault.application.keys.out.SeededChance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** What {@link S3SelfCheck} finds at servers that lack one thing each. */
final class S3SelfCheckIT {
  private static S3Server server;
  private static int checks;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = S3Proxy.plain(folder);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void a_server_that_does_everything_is_taken_and_left_as_it_was() {
    try (S3SegmentStore store = server.store("fine/");
        S3Client s3 = server.client()) {
      S3Findings findings = store.selfCheck(InstantSource.system());
      assertThat(findings.refusal()).isEmpty();
      assertThat(findings.remark().orElseThrow())
          .startsWith("s3://segments/fine/ at http://127.0.0.1:")
          .contains("does not say that it encrypts by itself: ")
          .doesNotContain("\n");
      assertThat(s3.listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix("fine/")).contents())
          .isEmpty();
      assertThat(s3.listMultipartUploads(list -> list.bucket(S3Server.BUCKET)).uploads()).isEmpty();
    }
  }

  @Test
  void a_check_that_was_cut_off_is_done_again() throws IOException {
    try (FaultyWire wire = FaultyWire.to(server.endpoint().getPort());
        S3SegmentStore store =
            S3SegmentStore.of(
                server.through(wire.port(), "cut-off/"),
                server.credentials(),
                new SeededChance(++checks))) {
      for (int exchange = 0; exchange < 8; exchange++) {
        wire.next(Fault.FLIPPED_REQUEST);
      }
      assertThat(store.selfCheck(InstantSource.system()).refusal()).isEmpty();
      assertThat(wire.spoiled()).isEqualTo(8);
    }
  }

  @Test
  void a_server_that_overwrites_is_refused() {
    assertThat(
            lacking(
                Lacking.inRequests(
                    request ->
                        request instanceof PutObjectRequest put
                            ? put.toBuilder().ifNoneMatch(null).build()
                            : request)))
        .contains("overwrites in spite of If-None-Match: ");
  }

  @Test
  void a_server_that_overwrites_by_an_upload_in_parts_is_refused() {
    assertThat(
            lacking(
                Lacking.inRequests(
                    request ->
                        request instanceof CompleteMultipartUploadRequest complete
                            ? complete.toBuilder().ifNoneMatch(null).build()
                            : request)))
        .contains("overwrites when it completes an upload in parts: ");
  }

  @Test
  void a_server_that_ignores_ranges_is_refused() {
    assertThat(
            lacking(
                Lacking.inRequests(
                    request ->
                        request instanceof GetObjectRequest get
                            ? get.toBuilder().range(null).build()
                            : request)))
        .contains("does not answer a range with those bytes: ");
  }

  @Test
  void a_server_that_lists_nothing_is_refused() {
    assertThat(
            lacking(
                Lacking.inRequests(
                    request ->
                        request instanceof ListObjectsV2Request list
                            ? list.toBuilder().prefix("elsewhere/").build()
                            : request)))
        .contains("does not list what is there: ");
  }

  @Test
  void a_server_that_still_lists_what_was_deleted_is_refused() {
    assertThat(
            lacking(
                Lacking.inRequests(
                    request ->
                        request instanceof DeleteObjectRequest delete
                            ? delete.toBuilder().key("elsewhere").build()
                            : request)))
        .contains("still lists what was deleted: ");
  }

  @Test
  void a_server_that_compares_no_checksums_is_noted() {
    S3Findings findings =
        findings(
            Lacking.inRequests(
                request ->
                    request instanceof PutObjectRequest put
                        ? put.toBuilder().checksumCRC32(null).build()
                        : request),
            InstantSource.system());
    assertThat(findings.refusal()).isEmpty();
    assertThat(findings.remark().orElseThrow()).contains("does not compare checksums");
  }

  @Test
  void a_server_whose_clock_is_off_is_refused() {
    Instant now = Instant.now();
    assertThat(
            findings(new Lacking(r -> r, a -> a), () -> now.plus(Duration.ofMinutes(4))).refusal())
        .isEmpty();
    for (Duration off : new Duration[] {Duration.ofMinutes(6), Duration.ofMinutes(-6)}) {
      assertThat(findings(new Lacking(r -> r, a -> a), () -> now.plus(off)).refusal().orElseThrow())
          .contains(": set both clocks by NTP");
    }
  }

  @Test
  void a_server_that_tells_no_time_is_noted() {
    S3Findings findings =
        findings(
            Lacking.inAnswers(answer -> answer.toBuilder().removeHeader("Date").build()),
            InstantSource.system());
    assertThat(findings.refusal()).isEmpty();
    assertThat(findings.remark().orElseThrow()).contains("does not tell its time: ");
  }

  @Test
  void a_bucket_in_another_region_is_refused() {
    assertThat(
            lacking(
                Lacking.inAnswers(
                    answer ->
                        answer.toBuilder().putHeader("x-amz-bucket-region", "ap-south-1").build())))
        .contains("lies in region ap-south-1, not in us-east-1: set REPLAYVAULT_S3_REGION");
  }

  @Test
  void a_server_that_does_not_encrypt_as_it_was_told_is_refused() {
    S3Settings encrypted = server.settings("sse/", S3Encryption.parse("AES256"));
    try (S3SegmentStore store =
        S3SegmentStore.of(encrypted, server.credentials(), new SeededChance(1))) {
      assertThat(store.selfCheck(InstantSource.system()).refusal().orElseThrow())
          .contains("does not encrypt with AES256");
    }
  }

  /** A bucket's policy may deny every put without it. This server knows none: it only seems to. */
  @Test
  void every_put_of_the_check_asks_for_encryption() {
    List<PutObjectRequest> puts = new ArrayList<>();
    ExecutionInterceptor encrypting =
        new Lacking(
            request -> {
              if (request instanceof PutObjectRequest put) {
                puts.add(put);
                return put.toBuilder().serverSideEncryption((String) null).build();
              }
              return request instanceof CreateMultipartUploadRequest create
                  ? create.toBuilder().serverSideEncryption((String) null).build()
                  : request;
            },
            answer ->
                answer.toBuilder().putHeader("x-amz-server-side-encryption", "AES256").build());
    try (S3Client s3 = server.client(encrypting)) {
      S3Findings findings =
          new S3SegmentStore(
                  s3,
                  server.settings("sse/", S3Encryption.parse("AES256")),
                  new SeededChance(++checks))
              .selfCheck(InstantSource.system());
      assertThat(findings.refusal()).isEmpty();
    }
    assertThat(puts)
        .anyMatch(put -> put.key().endsWith("/wrong"))
        .allMatch(put -> put.serverSideEncryption() == ServerSideEncryption.AES256);
  }

  @Test
  void a_bucket_that_is_not_there_or_does_not_let_us_in_is_refused() {
    try (S3SegmentStore absent =
            S3SegmentStore.of(
                server.ofBucket("no-such-bucket"), server.credentials(), new SeededChance(1));
        S3SegmentStore stranger =
            S3SegmentStore.of(
                server.settings(""),
                StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.ID, "wrong")),
                new SeededChance(1));
        S3SegmentStore nowhere =
            S3SegmentStore.of(server.through(1, ""), server.credentials(), new SeededChance(1))) {
      assertThat(absent.selfCheck(InstantSource.system()).refusal().orElseThrow())
          .contains("does not let us in (")
          .endsWith("): create the bucket");
      assertThat(stranger.selfCheck(InstantSource.system()).refusal().orElseThrow())
          .endsWith("give our credentials what docs/deploy/s3-policy.json lists")
          .doesNotContain("wrong");
      assertThat(nowhere.selfCheck(InstantSource.system()).refusal().orElseThrow())
          .contains("cannot be reached (")
          .contains("ConnectException): look at endpoint, network and TLS");
    }
  }

  private static String lacking(ExecutionInterceptor lacking) {
    String refusal = findings(lacking, InstantSource.system()).refusal().orElseThrow();
    assertThat(refusal).startsWith("s3://segments/").doesNotContain("\n");
    return refusal;
  }

  private static S3Findings findings(ExecutionInterceptor interceptor, InstantSource clock) {
    try (S3Client s3 = server.client(interceptor)) {
      return new S3SegmentStore(s3, server.settings("check/"), new SeededChance(++checks))
          .selfCheck(clock);
    }
  }
}
