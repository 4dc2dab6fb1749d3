package io.replayvault.s3.session;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Makes the SDK's client: checksums both ways, three attempts, and a limit on everything that can
 * wait, so that an upload is refused before its visitor's browser gives up.
 */
final class S3Connection {
  private static final int CONNECTIONS = 64;
  private static final Duration TO_CONNECT = Duration.ofSeconds(2);
  private static final Duration TO_HEAR = Duration.ofSeconds(10);
  private static final Duration AN_ATTEMPT = Duration.ofSeconds(15);
  private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(30);

  private S3Connection() {}

  static S3Client open(S3Settings settings, AwsCredentialsProvider credentials) {
    S3ClientBuilder client =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_SUPPORTED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)
            .overrideConfiguration(
                limits ->
                    limits
                        .retryStrategy(RetryMode.STANDARD)
                        .apiCallAttemptTimeout(AN_ATTEMPT)
                        .apiCallTimeout(ALL_ATTEMPTS))
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(CONNECTIONS)
                    .connectionTimeout(TO_CONNECT)
                    .connectionAcquisitionTimeout(TO_CONNECT)
                    .socketTimeout(TO_HEAR));
    Optional<URI> endpoint = settings.endpoint();
    if (endpoint.isPresent()) {
      client.endpointOverride(endpoint.get()).forcePathStyle(true);
    }
    return client.build();
  }
}
