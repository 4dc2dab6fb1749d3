package io.replayvault.kms.keys;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/**
 * Makes the SDK's client. It gives up within one and a half seconds: what a root key opens is
 * remembered for a quarter of an hour, so that a call is rare, and whoever waits for one waits at a
 * console or holds an upload.
 */
public final class AwsKmsConnection {
  private static final Duration TO_CONNECT = Duration.ofMillis(500);
  private static final Duration ATTEMPT = Duration.ofMillis(900);
  private static final Duration ALL = Duration.ofMillis(1500);
  private static final int CONNECTIONS = 16;

  private AwsKmsConnection() {}

  /**
   * A client with the credentials that the SDK finds on this host: instance or task role, web
   * identity, {@code AWS_*} variables.
   */
  public static KmsClient open(AwsKmsSettings settings) {
    return open(settings, DefaultCredentialsProvider.builder().build());
  }

  /** A client with those credentials, to be closed by whoever has it. */
  public static KmsClient open(AwsKmsSettings settings, AwsCredentialsProvider credentials) {
    KmsClientBuilder client =
        KmsClient.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials)
            .overrideConfiguration(
                limits ->
                    limits
                        .retryStrategy(RetryMode.STANDARD)
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(ALL))
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(CONNECTIONS)
                    .connectionTimeout(TO_CONNECT)
                    .connectionAcquisitionTimeout(TO_CONNECT)
                    .socketTimeout(ATTEMPT));
    settings.endpoint().ifPresent(client::endpointOverride);
    return client.build();
  }
}
