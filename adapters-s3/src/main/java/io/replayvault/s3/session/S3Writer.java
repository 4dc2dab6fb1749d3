package io.replayvault.s3.session;

import io.replayvault.application.keys.out.Chance;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Writes a key once for all nodes: with {@code If-None-Match: *} on the put, or on the completion
 * of an upload in parts.
 *
 * <p>An attempt whose answer was lost has taken the key; the next one then finds it taken. A random
 * mark among the object's metadata tells it from somebody else's.
 */
final class S3Writer {
  private static final String WRITE_MARK = "replayvault-write";
  private static final int MARK_BYTES = 16;
  private static final int GONE = 404;
  private static final int CONFLICT = 409;
  private static final int TAKEN = 412;

  private final S3Client s3;
  private final S3Settings settings;
  private final Chance chance;

  S3Writer(S3Client s3, S3Settings settings, Chance chance) {
    this.s3 = s3;
    this.settings = settings;
    this.chance = chance;
  }

  /** Whether the object is there now; false if somebody else has the key, and nothing changed. */
  boolean write(String key, S3Content content) {
    String mark = HexFormat.of().formatHex(chance.bytes(MARK_BYTES));
    Map<String, String> metadata =
        Map.of(WRITE_MARK, mark, S3ObjectStream.SHA_256, content.sha256());
    try {
      if (content.isOfSeveralParts()) {
        sendInParts(key, content.parts(), metadata);
      } else {
        send(key, content.whole(), metadata);
      }
      return true;
    } catch (S3Exception e) {
      if (!mayBeThere(e)) {
        throw e;
      }
      return switch (holder(key, mark)) {
        case WE -> true;
        case OTHERS -> false;
        case NOBODY -> throw e;
      };
    }
  }

  private void send(String key, S3Content.Piece whole, Map<String, String> metadata) {
    s3.putObject(
        put ->
            settings
                .encryption()
                .onto(put)
                .bucket(settings.bucket())
                .key(key)
                .ifNoneMatch("*")
                .checksumCRC32(whole.crc32())
                .metadata(metadata),
        whole.body());
  }

  /** Parts that are left by a node which died are aborted by {@link S3Leftovers}. */
  void sendInParts(String key, List<S3Content.Piece> parts, Map<String, String> metadata) {
    String upload =
        s3.createMultipartUpload(
                create ->
                    settings
                        .encryption()
                        .onto(create)
                        .bucket(settings.bucket())
                        .key(key)
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                        .metadata(metadata))
            .uploadId();
    try {
      List<CompletedPart> sent = parts.stream().map(part -> send(key, upload, part)).toList();
      s3.completeMultipartUpload(
          complete ->
              complete
                  .bucket(settings.bucket())
                  .key(key)
                  .uploadId(upload)
                  .ifNoneMatch("*")
                  .multipartUpload(done -> done.parts(sent)));
    } catch (SdkException e) {
      abort(key, upload, e);
      throw e;
    }
  }

  private CompletedPart send(String key, String upload, S3Content.Piece part) {
    String crc32 = part.crc32();
    String tag =
        s3.uploadPart(
                send ->
                    send.bucket(settings.bucket())
                        .key(key)
                        .uploadId(upload)
                        .partNumber(part.number())
                        .checksumCRC32(crc32),
                part.body())
            .eTag();
    return CompletedPart.builder().partNumber(part.number()).eTag(tag).checksumCRC32(crc32).build();
  }

  /** Of an upload that was completed, its answer lost, nothing is left to abort. */
  private void abort(String key, String upload, SdkException why) {
    try {
      s3.abortMultipartUpload(abort -> abort.bucket(settings.bucket()).key(key).uploadId(upload));
    } catch (SdkException e) {
      why.addSuppressed(e);
    }
  }

  /** Taken; being taken just now; or the upload is gone, as it is once it was completed. */
  private static boolean mayBeThere(S3Exception e) {
    return switch (e.statusCode()) {
      case TAKEN, CONFLICT -> true;
      case GONE -> e instanceof NoSuchUploadException;
      default -> false;
    };
  }

  private Holder holder(String key, String mark) {
    try {
      Map<String, String> metadata =
          s3.headObject(head -> head.bucket(settings.bucket()).key(key)).metadata();
      return mark.equals(metadata.get(WRITE_MARK)) ? Holder.WE : Holder.OTHERS;
    } catch (NoSuchKeyException e) {
      return Holder.NOBODY;
    }
  }

  private enum Holder {
    WE,
    OTHERS,
    NOBODY
  }
}
