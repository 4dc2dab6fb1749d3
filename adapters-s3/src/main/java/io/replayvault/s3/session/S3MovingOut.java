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
  private final S3Settings settings;
  private final String key;

  S3MovingOut(S3Client s3, S3Settings settings, S3Keys keys) {
    this.s3 = s3;
    this.settings = settings;
    this.key = keys.movingOut();
  }

  /** Looks first: in a bucket with versions each put would leave one more. */
  @Override
  public void set() {
    if (isSet()) {
      return;
    }
    try {
      s3.putObject(
          put -> settings.encryption().onto(put).bucket(settings.bucket()).key(key),
          RequestBody.empty());
    } catch (SdkException e) {
      throw new SegmentStoreUnavailable("S3 cannot mark bucket " + settings.bucket(), e);
    }
  }

  @Override
  public boolean isSet() {
    try {
      s3.headObject(head -> head.bucket(settings.bucket()).key(key));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      throw new SegmentStoreUnavailable(
          "S3 cannot look for the mark of bucket " + settings.bucket(), e);
    }
  }
}
