package io.replayvault.s3.session;

import java.util.Optional;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * What the store is asked to encrypt an object with, by its own keys. Objects come to it sealed
 * (ADR-0006): this is a second wall, for whoever gets hold of the store's disks.
 *
 * @param algorithm {@code AES256} or {@code aws:kms}; empty to leave it to the bucket, whose own
 *     default a header would override
 * @param key ARN of the KMS key; empty for the account's default
 */
public record S3Encryption(Optional<String> algorithm, Optional<String> key) {
  /** No header: the bucket's own default holds. */
  public static final S3Encryption NONE = new S3Encryption(Optional.empty(), Optional.empty());

  private static final String KMS = ServerSideEncryption.AWS_KMS.toString();
  private static final String WITH_KEY = KMS + ":";

  /** An alias is told as the key that it stands for, which nobody here knows. */
  private static final String KEY_ITSELF = ":key/";

  /**
   * Reads {@code none}, {@code AES256}, {@code aws:kms} or {@code aws:kms:KEY-ARN}; anything else
   * throws {@link IllegalArgumentException}.
   */
  public static S3Encryption parse(String text) {
    if ("none".equals(text)) {
      return NONE;
    }
    if (ServerSideEncryption.AES256.toString().equals(text) || KMS.equals(text)) {
      return new S3Encryption(Optional.of(text), Optional.empty());
    }
    if (text.startsWith(WITH_KEY + "arn:")) {
      return new S3Encryption(Optional.of(KMS), Optional.of(text.substring(WITH_KEY.length())));
    }
    throw new IllegalArgumentException("not an encryption of S3: " + text);
  }

  /**
   * Whether what a store says of an object is what was asked for: any encryption where nothing was.
   * A store may tell a key by its id alone; one that tells none is believed.
   *
   * @param told the algorithm that it tells
   * @param toldKey the KMS key that it tells
   */
  boolean isMetBy(Optional<String> told, Optional<String> toldKey) {
    boolean sameAlgorithm =
        algorithm.map(asked -> told.equals(Optional.of(asked))).orElse(told.isPresent());
    boolean sameKey =
        key.filter(asked -> asked.contains(KEY_ITSELF))
            .flatMap(asked -> toldKey.map(asked::endsWith))
            .orElse(true);
    return sameAlgorithm && sameKey;
  }

  PutObjectRequest.Builder onto(PutObjectRequest.Builder put) {
    algorithm.ifPresent(put::serverSideEncryption);
    key.ifPresent(put::ssekmsKeyId);
    return put;
  }

  CreateMultipartUploadRequest.Builder onto(CreateMultipartUploadRequest.Builder create) {
    algorithm.ifPresent(create::serverSideEncryption);
    key.ifPresent(create::ssekmsKeyId);
    return create;
  }
}
