package io.replayvault.s3.session;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Makes the SDK's client: three attempts with growing pauses, and a limit on everything that can
 * wait. Checksums of what is sent are stated by the caller, as headers: what the SDK would add by
 * itself comes after the body, which several stores do not take.
 */
public final class S3Connection {
  private static final int CONNECTIONS = 256;

  private S3Connection() {}

  /** A client with those credentials, to be closed by whoever has it. */
  public static S3Client open(S3Settings settings, AwsCredentialsProvider credentials) {
    return builder(settings, credentials, S3Patience.USUAL).build();
  }

  static S3ClientBuilder builder(
      S3Settings settings, AwsCredentialsProvider credentials, S3Patience patience) {
    S3ClientBuilder client =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials)
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)
            .overrideConfiguration(
                limits ->
                    limits
                        .retryStrategy(RetryMode.STANDARD)
                        .apiCallAttemptTimeout(patience.attempt())
                        .apiCallTimeout(patience.all()))
            .httpClientBuilder(http(settings.trust(), patience));
    Optional<URI> endpoint = settings.endpoint();
    if (endpoint.isPresent()) {
      client.endpointOverride(endpoint.get()).forcePathStyle(true);
    }
    return client;
  }

  private static Apache5HttpClient.Builder http(Optional<Path> trust, S3Patience patience) {
    Apache5HttpClient.Builder http =
        Apache5HttpClient.builder()
            .maxConnections(CONNECTIONS)
            .connectionTimeout(patience.toConnect())
            .connectionAcquisitionTimeout(patience.toConnect())
            .socketTimeout(patience.toHear());
    if (trust.isPresent()) {
      TrustManager[] trusted = S3Trust.of(trust.get());
      http.tlsTrustManagersProvider(() -> trusted);
    }
    return http;
  }
}
