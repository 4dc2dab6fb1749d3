package io.replayvault.s3.audit;

import io.replayvault.application.audit.out.CheckpointPlace;
import io.replayvault.application.audit.out.PlaceUnavailable;
import io.replayvault.domain.audit.checkpoint.SignedCheckpoint;
import io.replayvault.s3.session.S3Connection;
import io.replayvault.s3.session.S3Findings;
import io.replayvault.s3.session.S3Inspection;
import io.replayvault.s3.session.S3Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Checkpoints as objects, named after how many records they are over: {@code
 * PREFIX00000000000000000020.checkpoint}. A name is taken once. With a retention each is locked in
 * compliance mode, so that nobody, not even the bucket's owner, removes or replaces it before its
 * end; the bucket must have Object Lock. Where nothing is said of a retention, a bucket that has
 * Object Lock gets one of 400 days ({@link S3CheckpointLock}).
 */
public final class S3CheckpointPlace implements CheckpointPlace, AutoCloseable {
  private static final int CONFLICT = 409;
  private static final int TAKEN = 412;

  private final S3Client s3;
  private final S3Settings settings;
  private final S3CheckpointLock lock;
  private final InstantSource clock;

  private S3CheckpointPlace(
      S3Client s3, S3Settings settings, Optional<Duration> retention, InstantSource clock) {
    this.s3 = s3;
    this.settings = settings;
    this.lock = new S3CheckpointLock(s3, settings.bucket(), retention);
    this.clock = clock;
  }

  /**
   * A place with the credentials that the host gives. Connects when first used.
   *
   * @param retention how long each checkpoint is locked from its publication on; zero for no lock,
   *     empty where nothing was said
   * @param clock what the time is then: when it was signed is not part of what is signed
   */
  public static S3CheckpointPlace of(
      S3Settings settings, Optional<Duration> retention, InstantSource clock) {
    return of(settings, DefaultCredentialsProvider.builder().build(), retention, clock);
  }

  /** The same with given credentials. */
  public static S3CheckpointPlace of(
      S3Settings settings,
      AwsCredentialsProvider credentials,
      Optional<Duration> retention,
      InstantSource clock) {
    return by(S3Connection.open(settings, credentials), settings, retention, clock);
  }

  /** The same by a client, which is closed with it. */
  public static S3CheckpointPlace by(
      S3Client client, S3Settings settings, Optional<Duration> retention, InstantSource clock) {
    return new S3CheckpointPlace(client, settings, retention, clock);
  }

  @Override
  public String name() {
    return "s3";
  }

  @Override
  public void publish(SignedCheckpoint checkpoint) {
    String key = "%s%020d.checkpoint".formatted(settings.prefix(), checkpoint.checkpoint().size());
    try {
      put(key, checkpoint.note().note().getBytes(StandardCharsets.UTF_8));
    } catch (S3Exception e) {
      if (!isTaken(e)) {
        throw unavailable(e);
      }
      compare(key, checkpoint.note().note());
    } catch (SdkException e) {
      throw unavailable(e);
    }
  }

  /** Tries the bucket: what it lacks, and whether that is only that it does not answer now. */
  public Checked selfCheck() {
    S3Inspection bucket = S3CheckpointCheck.inspection(s3, settings, clock);
    S3Findings findings = new S3CheckpointCheck(s3, settings, lock, this::put, bucket).run();
    return new Checked(findings, bucket.wasCutOff());
  }

  /** Whether an object was not written because its name is taken. */
  static boolean isTaken(S3Exception e) {
    return e.statusCode() == TAKEN || e.statusCode() == CONFLICT;
  }

  private void put(String key, byte[] note) {
    Duration retention = lock.retention();
    PutObjectRequest.Builder put =
        PutObjectRequest.builder()
            .bucket(settings.bucket())
            .key(key)
            .ifNoneMatch("*")
            .contentType("text/plain; charset=utf-8")
            .checksumCRC32(crc32(note));
    if (!retention.isZero()) {
      // S3 takes no locked object without a checksum whose kind is named.
      put.checksumAlgorithm(ChecksumAlgorithm.CRC32)
          .objectLockMode(ObjectLockMode.COMPLIANCE)
          .objectLockRetainUntilDate(clock.instant().plus(retention));
    }
    s3.putObject(put.build(), RequestBody.fromBytes(note));
  }

  /** The name is taken: by this very checkpoint, from another node or an earlier try, or not. */
  private void compare(String key, String note) {
    try {
      String there =
          s3.getObjectAsBytes(get -> get.bucket(settings.bucket()).key(key)).asUtf8String();
      if (!there.equals(note)) {
        throw new PlaceUnavailable("another checkpoint lies in " + key + " already");
      }
    } catch (SdkException e) {
      throw unavailable(e);
    }
  }

  private PlaceUnavailable unavailable(SdkException e) {
    return new PlaceUnavailable("the bucket " + settings.bucket() + " took no checkpoint", e);
  }

  private static String crc32(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array();
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public void close() {
    s3.close();
  }

  /**
   * What a check found.
   *
   * @param findings of the bucket
   * @param cutOff whether all that is lacking is answers: a later try may have them
   */
  public record Checked(S3Findings findings, boolean cutOff) {}
}
