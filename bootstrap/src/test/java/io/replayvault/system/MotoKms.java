package io.replayvault.system;

import io.replayvault.application.fixtures.MotoServer;
import io.replayvault.kms.keys.AwsKmsConnection;
import io.replayvault.kms.keys.AwsKmsSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/**
 * AWS KMS as moto plays it, as a process of its own on loopback, with one key. It holds the key in
 * memory: what was sealed by it opens no more when it has ended.
 */
public final class MotoKms implements AutoCloseable {
  private static final String REGION = "eu-central-1";

  private final MotoServer moto;
  private final String key;

  private MotoKms(MotoServer moto, String key) {
    this.moto = moto;
    this.key = key;
  }

  /** Starts it, with its log in the folder, and makes the key. */
  public static MotoKms start(Path folder) throws IOException, InterruptedException {
    MotoServer moto = MotoServer.start(Files.createDirectories(folder));
    try (KmsClient kms = client(moto.endpoint())) {
      // moto tells no usage unless it was told one.
      String key =
          kms.createKey(request -> request.keyUsage(KeyUsageType.ENCRYPT_DECRYPT))
              .keyMetadata()
              .arn();
      return new MotoKms(moto, key);
    } catch (RuntimeException e) {
      moto.close();
      throw e;
    }
  }

  /** The key, as a node's settings name it. */
  public String key() {
    return "awskms:" + key;
  }

  /** Where it listens. */
  public URI endpoint() {
    return moto.endpoint();
  }

  @Override
  public void close() {
    moto.close();
  }

  private static KmsClient client(URI endpoint) {
    return AwsKmsConnection.open(
        new AwsKmsSettings("none", REGION, Optional.of(endpoint)),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret-0123456789")));
  }
}
