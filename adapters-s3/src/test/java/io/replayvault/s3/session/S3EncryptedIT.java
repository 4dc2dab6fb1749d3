package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * What {@code REPLAYVAULT_S3_ENCRYPTION} asks for arrives at a server that keeps it, with a small
 * object and with one in parts; a server that takes it from either is named by the self-check.
 */
final class S3EncryptedIT {
  private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/of-the-customer";
  private static final int LARGE = 9 * 1024 * 1024;

  private static S3Server server;
  private static long written;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = Moto.start(folder);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, LARGE})
  void an_object_is_kept_as_the_setting_asks(int length) {
    HeadObjectResponse own = kept("AES256", length);
    assertThat(own.serverSideEncryptionAsString()).isEqualTo("AES256");
    assertThat(own.ssekmsKeyId()).isNull();
    HeadObjectResponse byKms = kept("aws:kms", length);
    assertThat(byKms.serverSideEncryptionAsString()).isEqualTo("aws:kms");
    HeadObjectResponse byKey = kept("aws:kms:" + KEY, length);
    assertThat(byKey.serverSideEncryptionAsString()).isEqualTo("aws:kms");
    assertThat(byKey.ssekmsKeyId()).isEqualTo(KEY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, LARGE})
  void counter_proof_without_the_setting_no_key_is_named(int length) {
    assertThat(kept("none", length).ssekmsKeyId()).isNull();
    assertThat(kept("none", length).serverSideEncryptionAsString()).isNotEqualTo("aws:kms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AES256", "aws:kms", "aws:kms:" + KEY})
  void a_server_that_does_as_it_is_asked_is_taken(String setting) {
    assertThat(check(setting, UnaryOperator.identity()).refusal()).isEmpty();
  }

  @Test
  void a_server_that_drops_it_from_small_objects_is_named_at_the_start() {
    assertNamed(
        "aws:kms",
        request ->
            request instanceof PutObjectRequest put
                ? put.toBuilder().serverSideEncryption((String) null).build()
                : request);
  }

  @Test
  void a_server_that_drops_it_from_objects_in_parts_is_named_at_the_start() {
    assertNamed(
        "aws:kms",
        request ->
            request instanceof CreateMultipartUploadRequest create
                ? create.toBuilder().serverSideEncryption((String) null).build()
                : request);
  }

  @Test
  void a_server_that_takes_another_key_is_named_at_the_start() {
    assertNamed(
        "aws:kms:" + KEY,
        request ->
            request instanceof PutObjectRequest put
                ? put.toBuilder().ssekmsKeyId(KEY.replace("customer", "stranger")).build()
                : request);
  }

  private static void assertNamed(String setting, UnaryOperator<SdkRequest> dropping) {
    assertThat(check(setting, dropping).refusal().orElseThrow())
        .contains("does not encrypt with aws:kms")
        .contains("REPLAYVAULT_S3_ENCRYPTION")
        .doesNotContain("\n");
  }

  private static S3Findings check(String setting, UnaryOperator<SdkRequest> lacking) {
    try (S3Client s3 = server.client(Lacking.inRequests(lacking))) {
      return new S3SegmentStore(
              s3,
              server.settings("check-" + ++written + "/", S3Encryption.parse(setting)),
              new SeededChance(written))
          .selfCheck(InstantSource.system());
    }
  }

  private static HeadObjectResponse kept(String setting, int length) {
    S3Settings settings = server.settings("kept-" + ++written + "/", S3Encryption.parse(setting));
    ObjectName name =
        new ObjectName(
            new AccountId("acme"),
            new SiteId("shop"),
            new SessionId(id().substring(0, 22)),
            new ObjectId(id()));
    try (S3SegmentStore store =
            S3SegmentStore.of(settings, server.credentials(), new SeededChance(written));
        S3Client s3 = server.client()) {
      store.write(name, new ByteArrayInputStream(new byte[length]), length);
      String key =
          s3.listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(settings.prefix()))
              .contents()
              .getFirst()
              .key();
      return s3.headObject(head -> head.bucket(S3Server.BUCKET).key(key));
    }
  }

  private static String id() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
