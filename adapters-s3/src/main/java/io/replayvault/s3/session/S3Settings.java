package io.replayvault.s3.session;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where on S3 the objects lie. Credentials are not among them: the SDK finds them where the host
 * gives them (role, web identity, environment, file).
 *
 * @param bucket name of the bucket, which must exist
 * @param prefix before every key: empty, or a path that ends with {@code /}
 * @param region of the bucket, such as {@code eu-central-1} (clause D2)
 * @param endpoint of a store that speaks S3 but is not AWS, addressed by path; empty for AWS
 * @param encryption what the store itself encrypts with, below our own seal
 * @param trust PEM file with the certificates that an endpoint's own must lead to; empty for those
 *     that the Java runtime trusts
 */
public record S3Settings(
    String bucket,
    String prefix,
    String region,
    Optional<URI> endpoint,
    S3Encryption encryption,
    Optional<Path> trust) {
  public S3Settings {
    Objects.requireNonNull(bucket, "bucket");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(encryption, "encryption");
    Objects.requireNonNull(trust, "trust");
    if (bucket.isEmpty() || region.isEmpty()) {
      throw new IllegalArgumentException("S3 needs a bucket and its region");
    }
    if (prefix.startsWith("/") || !(prefix.isEmpty() || prefix.endsWith("/"))) {
      throw new IllegalArgumentException(
          "an S3 prefix is empty, or ends with / and does not begin with it: " + prefix);
    }
  }

  /** The bucket as operators write it, with its endpoint if that is not AWS. */
  String place() {
    return "s3://" + bucket + "/" + prefix + endpoint.map(at -> " at " + at).orElse("");
  }
}
