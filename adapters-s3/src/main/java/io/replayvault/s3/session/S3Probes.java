package io.replayvault.s3.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What a store does with a few small objects below one key, which nobody else uses. Each question
 * is answered by trying it; what the SDK throws is for the caller.
 */
final class S3Probes {
  private static final byte[] FIRST =
      "ReplayVault tries this store".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SECOND = "and this must not be kept".getBytes(StandardCharsets.UTF_8);
  private static final int REFUSED = 400;
  private static final int CONFLICT = 409;
  private static final int TAKEN = 412;

  private final S3Client s3;
  private final S3Settings settings;
  private final S3Writer writer;
  private final S3Removal removal;
  private final String folder;

  S3Probes(S3Client s3, S3Settings settings, S3Writer writer, S3Removal removal, String folder) {
    this.s3 = s3;
    this.settings = settings;
    this.writer = writer;
    this.removal = removal;
    this.folder = folder;
  }

  /** What was written, perhaps by an earlier try that was cut off, is read at once. */
  boolean readsWhatWasWritten() {
    writer.write(once(), S3Content.of(FIRST));
    return Arrays.equals(read(once()), FIRST);
  }

  /** A second conditional put of a key is refused and changes nothing. */
  boolean refusesSecondWrite() {
    return !writer.write(once(), S3Content.of(SECOND)) && Arrays.equals(read(once()), FIRST);
  }

  /** A range is those bytes, and is said to be. */
  boolean readsRange() throws IOException {
    S3Range range = new S3Range(3, 7);
    try (ResponseInputStream<GetObjectResponse> part =
        s3.getObject(get -> get.bucket(settings.bucket()).key(once()).range(range.asked()))) {
      return range.isAnsweredBy(part.response().contentRange(), part.response().contentLength())
          && Arrays.equals(part.readAllBytes(), Arrays.copyOfRange(FIRST, 3, 10));
    }
  }

  /** An upload in parts is completed if nobody has the key, and otherwise refused. */
  boolean completesOnce() {
    sendInParts(FIRST);
    sendInParts(SECOND);
    return Arrays.equals(read(inParts()), FIRST);
  }

  /** The first may have been sent by an earlier try that was cut off. */
  private void sendInParts(byte[] content) {
    try {
      writer.sendInParts(inParts(), S3Content.of(content).parts(), Map.of());
    } catch (S3Exception e) {
      if (e.statusCode() != TAKEN && e.statusCode() != CONFLICT) {
        throw e;
      }
    }
  }

  /** Bytes that differ from the checksum stated are not kept. */
  boolean refusesWrongChecksum() {
    try {
      s3.putObject(
          put ->
              settings
                  .encryption()
                  .onto(put)
                  .bucket(settings.bucket())
                  .key(wrong())
                  .checksumCRC32(S3Content.of(FIRST).whole().crc32()),
          S3Content.of(SECOND).whole().body());
      return false;
    } catch (S3Exception e) {
      if (e.statusCode() == REFUSED) {
        return true;
      }
      throw e;
    }
  }

  /** Whether the store says that it encrypts an object as it was asked to. */
  boolean encryptsAsAsked() {
    PutObjectResponse answer =
        s3.putObject(
            put -> settings.encryption().onto(put).bucket(settings.bucket()).key(encrypted()),
            S3Content.of(FIRST).whole().body());
    return settings
        .encryption()
        .isMetBy(
            Optional.ofNullable(answer.serverSideEncryptionAsString()),
            Optional.ofNullable(answer.ssekmsKeyId()));
  }

  /** The same of an object that was sent in parts, which asks in a request of its own. */
  boolean encryptsPartsAsAsked() {
    HeadObjectResponse there = s3.headObject(head -> head.bucket(settings.bucket()).key(inParts()));
    return settings
        .encryption()
        .isMetBy(
            Optional.ofNullable(there.serverSideEncryptionAsString()),
            Optional.ofNullable(there.ssekmsKeyId()));
  }

  /** What was written is listed. */
  boolean lists() {
    return listed().containsAll(List.of(once(), inParts()));
  }

  /** Removes everything; afterwards nothing of it is listed. */
  boolean listsNoMoreWhatWasRemoved() {
    removeAll();
    return listed().isEmpty();
  }

  /** Whether a version of any of them is left. The store must keep versions. */
  boolean leavesNoVersion() {
    return removal.versions(once()).isEmpty();
  }

  void removeAll() {
    listed().forEach(removal::remove);
  }

  private List<String> listed() {
    return s3
        .listObjectsV2Paginator(list -> list.bucket(settings.bucket()).prefix(folder))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  private byte[] read(String key) {
    return s3.getObjectAsBytes(get -> get.bucket(settings.bucket()).key(key)).asByteArray();
  }

  private String once() {
    return folder + "once";
  }

  private String inParts() {
    return folder + "parts";
  }

  private String wrong() {
    return folder + "wrong";
  }

  private String encrypted() {
    return folder + "encrypted";
  }
}
