package io.replayvault.s3.session;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** {@link MovingOut} as an object {@code .replayvault-moving-out} below the prefix. */
final class S3MovingOut implements MovingOut {
  private final S3Client s3;
  private final String bucket;
  private final String key;

  S3MovingOut(S3Client s3, String bucket, S3Keys keys) {
    this.s3 = s3;
    this.bucket = bucket;
    this.key = keys.movingOut();
  }

  @Override
  public void set() {
    try {
      s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.empty());
    } catch (SdkException e) {
      throw new SegmentStoreUnavailable("S3 cannot mark bucket " + bucket, e);
    }
  }

  @Override
  public boolean isSet() {
    try {
      s3.headObject(head -> head.bucket(bucket).key(key));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      throw new SegmentStoreUnavailable("S3 cannot look for the mark of bucket " + bucket, e);
    }
  }
}
