package io.replayvault.s3.session;

import io.replayvault.application.fixtures.ServerProcess;
import io.replayvault.application.keys.out.SeededChance;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * A server that speaks S3, with an empty bucket.
 *
 * @param process in which it runs
 * @param endpoint its URL
 * @param trust from whom its certificate comes, if it has one
 */
record S3Server(ServerProcess process, URI endpoint, Optional<Path> trust)
    implements AutoCloseable {
  static final String BUCKET = "segments";
  static final String ID = "local-id";
  static final String SECRET = "local-secret-0123456789";
  static final String REGION = "us-east-1";

  static S3Server withBucket(ServerProcess process, URI endpoint, Optional<Path> trust) {
    S3Server server = new S3Server(process, endpoint, trust);
    try (S3Client s3 = server.client()) {
      s3.createBucket(create -> create.bucket(BUCKET));
      return server;
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  S3Settings settings(String prefix) {
    return at(BUCKET, prefix, endpoint);
  }

  /** With what the server itself is asked to encrypt by. */
  S3Settings settings(String prefix, S3Encryption encryption) {
    return new S3Settings(BUCKET, prefix, REGION, Optional.of(endpoint), encryption, trust);
  }

  /** The same server through something else on loopback. */
  S3Settings through(int port, String prefix) {
    return at(BUCKET, prefix, URI.create("http://127.0.0.1:" + port));
  }

  S3Settings ofBucket(String bucket) {
    return at(bucket, "", endpoint);
  }

  private S3Settings at(String bucket, String prefix, URI where) {
    return new S3Settings(bucket, prefix, REGION, Optional.of(where), S3Encryption.NONE, trust);
  }

  AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(ID, SECRET));
  }

  S3Client client() {
    return S3Connection.open(settings(""), credentials());
  }

  S3SegmentStore store(String prefix) {
    return S3SegmentStore.of(settings(prefix), credentials(), new SeededChance(prefix.hashCode()));
  }

  /** A client whose requests and answers pass through the interceptor. */
  S3Client client(ExecutionInterceptor interceptor) {
    S3ClientBuilder client = S3Connection.builder(settings(""), credentials(), S3Patience.USUAL);
    return client
        .overrideConfiguration(
            client.overrideConfiguration().toBuilder().addExecutionInterceptor(interceptor).build())
        .build();
  }

  @Override
  public void close() {
    process.close();
  }
}
