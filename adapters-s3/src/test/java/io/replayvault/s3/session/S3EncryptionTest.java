package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** {@link S3Encryption} in headers. */
final class S3EncryptionTest {
  @Test
  void none_leaves_it_to_the_bucket() {
    PutObjectRequest put = S3Encryption.parse("none").onto(PutObjectRequest.builder()).build();
    assertThat(put.serverSideEncryption()).isNull();
    assertThat(put.ssekmsKeyId()).isNull();
  }

  @Test
  void an_algorithm_and_a_key_are_asked_for_with_every_kind_of_write() {
    String key = "arn:aws:kms:eu-central-1:111122223333:key/1";
    S3Encryption kms = S3Encryption.parse("aws:kms:" + key);
    PutObjectRequest put = kms.onto(PutObjectRequest.builder()).build();
    CreateMultipartUploadRequest create = kms.onto(CreateMultipartUploadRequest.builder()).build();
    assertThat(put.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(put.ssekmsKeyId()).isEqualTo(key);
    assertThat(create.serverSideEncryption()).isEqualTo(ServerSideEncryption.AWS_KMS);
    assertThat(create.ssekmsKeyId()).isEqualTo(key);
    assertThat(
            S3Encryption.parse("AES256")
                .onto(PutObjectRequest.builder())
                .build()
                .serverSideEncryption())
        .isEqualTo(ServerSideEncryption.AES256);
  }

  @Test
  void anything_else_is_refused() {
    for (String other : List.of("", "aes256", "aws:kms:", "aws:kms:key", "NONE")) {
      assertThatIllegalArgumentException().isThrownBy(() -> S3Encryption.parse(other));
    }
  }
}
