package io.replayvault.s3.session;

import java.io.FilterInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object on their way. What the SDK throws while they are read, a wrong checksum
 * among it, becomes an {@link IOException}; closed before its end, it drops the connection rather
 * than read the rest.
 *
 * <p>An object read whole is compared with the SHA-256 that was kept of it, at its end. Of a part
 * there is nothing to compare with: S3 has no checksum of ranges, and the seal finds what is wrong.
 */
final class S3ObjectStream extends FilterInputStream {
  /** The object's metadata that has its SHA-256. */
  static final String SHA_256 = "replayvault-sha256";

  private final ResponseInputStream<GetObjectResponse> response;
  private final @Nullable MessageDigest digest;
  private final String expected;
  private boolean ended;

  private S3ObjectStream(
      ResponseInputStream<GetObjectResponse> response, Optional<String> expected) {
    super(response);
    this.response = response;
    this.expected = expected.orElse("");
    this.digest = expected.isPresent() ? S3Content.newSha256() : null;
  }

  /** Of a whole object. */
  static S3ObjectStream whole(ResponseInputStream<GetObjectResponse> response) {
    return new S3ObjectStream(
        response, Optional.ofNullable(response.response().metadata().get(SHA_256)));
  }

  /** Of a part of an object. */
  static S3ObjectStream part(ResponseInputStream<GetObjectResponse> response) {
    return new S3ObjectStream(response, Optional.empty());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int given = response.read(target, offset, length);
      if (given < 0) {
        end();
      } else if (digest != null) {
        digest.update(target, offset, given);
      }
      return given;
    } catch (SdkException e) {
      throw new IOException("an object broke off on its way from S3", e);
    }
  }

  private void end() throws IOException {
    if (!ended && digest != null && !expected.equals(HexFormat.of().formatHex(digest.digest()))) {
      throw new IOException("an object came from S3 with other bytes than were written");
    }
    ended = true;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] skipped = new byte[(int) Math.min(Math.max(count, 0), 8192)];
    return skipped.length == 0 ? 0 : Math.max(read(skipped, 0, skipped.length), 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    if (ended) {
      response.close();
    } else {
      response.abort();
    }
  }
}
