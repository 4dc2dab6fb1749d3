package io.replayvault.kms.keys;

import java.net.URI;
import java.util.Optional;

/**
 * Which key of AWS KMS is the root key.
 *
 * @param key its ARN; behind an alias somebody could put another key
 * @param region of the ARN
 * @param endpoint another than the region's own: a VPC endpoint, or a service that speaks the same
 *     API
 */
public record AwsKmsSettings(String key, String region, Optional<URI> endpoint) {}
