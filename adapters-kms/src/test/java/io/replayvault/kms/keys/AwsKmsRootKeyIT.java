package io.replayvault.kms.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.fixtures.FaultyWire;
import io.replayvault.application.fixtures.FaultyWire.Fault;
import io.replayvault.application.fixtures.MotoServer;
import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.KeysUnavailable;
import io.replayvault.application.keys.out.RootKey;
import io.replayvault.application.keys.out.RootKeyContract;
import io.replayvault.domain.keys.SecretBytes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** Clauses C3, C4: {@link AwsKmsRootKey} against moto, over HTTP. */
final class AwsKmsRootKeyIT extends RootKeyContract {
  private static final byte[] CONTEXT = {1};
  private static final SecretBytes SECRET = Changes.key(5);

  /** Two attempts and the pause between them, and what a busy machine adds. */
  private static final Duration GIVEN_UP = Duration.ofMillis(2500);

  private static MotoServer moto;
  private static KmsClient kms;
  private static RootKey root;
  private static RootKey foreign;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    moto = MotoServer.start(folder);
    kms = client(settings("arn:aws:kms:eu-central-1:123456789012:key/none", moto.endpoint()));
    root = opened(made());
    foreign = opened(made());
  }

  @AfterAll
  static void stopServer() {
    kms.close();
    moto.close();
  }

  @Override
  protected RootKey rootKey() {
    return root;
  }

  @Override
  protected RootKey foreignRootKey() {
    return foreign;
  }

  @Test
  void what_was_sealed_opens_after_the_key_was_rotated() {
    String key = made();
    byte[] sealed = opened(key).seal(SECRET, CONTEXT);
    kms.enableKeyRotation(request -> request.keyId(key));
    assertThat(opened(key).open(sealed, CONTEXT)).isEqualTo(SECRET);
  }

  @Test
  void a_key_that_is_disabled_deleted_or_for_something_else_is_told_in_one_line() {
    String disabled = made();
    kms.disableKey(request -> request.keyId(idOf(disabled)));
    assertUnavailable(() -> opened(disabled), "Disabled");
    String deleted = made();
    kms.scheduleKeyDeletion(request -> request.keyId(idOf(deleted)).pendingWindowInDays(7));
    assertUnavailable(() -> opened(deleted), "PendingDeletion");
    String another =
        kms.createKey(
                request ->
                    request.keySpec(KeySpec.HMAC_256).keyUsage(KeyUsageType.GENERATE_VERIFY_MAC))
            .keyMetadata()
            .arn();
    assertUnavailable(() -> opened(another), "HMAC_256 for GENERATE_VERIFY_MAC");
    String nowhere =
        "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000";
    assertUnavailable(() -> opened(nowhere), "does not answer as it should");
  }

  @Test
  void a_kms_that_fails_once_is_asked_again() throws IOException {
    try (FaultyWire wire = FaultyWire.to(moto.endpoint().getPort());
        KmsClient through = client(through(wire))) {
      RootKey behind = AwsKmsRootKey.open(through, through(wire));
      wire.next(Fault.BUSY);
      assertThat(behind.open(root.seal(SECRET, CONTEXT), CONTEXT)).isEqualTo(SECRET);
    }
  }

  @Test
  void a_kms_that_hangs_is_given_up_in_time() throws IOException {
    try (FaultyWire wire = FaultyWire.to(moto.endpoint().getPort());
        KmsClient through = client(through(wire))) {
      RootKey behind = AwsKmsRootKey.open(through, through(wire));
      byte[] sealed = root.seal(SECRET, CONTEXT);
      wire.next(Fault.SILENT, Fault.SILENT, Fault.SILENT);
      long begun = System.nanoTime();
      assertUnavailable(() -> behind.open(sealed, CONTEXT), "does not answer as it should");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(GIVEN_UP);
    }
  }

  /** moto tells no usage unless it was told one. */
  private static String made() {
    return kms.createKey(request -> request.keyUsage(KeyUsageType.ENCRYPT_DECRYPT))
        .keyMetadata()
        .arn();
  }

  /** What moto takes where KMS takes an ARN as well. */
  private static String idOf(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static AwsKmsSettings through(FaultyWire wire) {
    String key = kms.listKeys().keys().get(0).keyArn();
    return settings(key, URI.create("http://127.0.0.1:" + wire.port()));
  }

  private static RootKey opened(String key) {
    return AwsKmsRootKey.open(kms, settings(key, moto.endpoint()));
  }

  private static AwsKmsSettings settings(String key, URI endpoint) {
    return new AwsKmsSettings(key, "eu-central-1", Optional.of(endpoint));
  }

  private static KmsClient client(AwsKmsSettings settings) {
    return AwsKmsConnection.open(
        settings,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret-0123456789")));
  }

  private static void assertUnavailable(Runnable call, String reason) {
    assertThatExceptionOfType(KeysUnavailable.class)
        .isThrownBy(call::run)
        .withMessageContaining(reason)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
  }
}
