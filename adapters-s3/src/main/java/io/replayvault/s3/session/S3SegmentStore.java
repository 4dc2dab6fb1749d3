package io.replayvault.s3.session;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * {@link SegmentStore} on S3. A put with {@code If-None-Match: *} takes a name once for all nodes;
 * S3 shows an object whole or not at all, and has it durable when it answers.
 *
 * <p>Holds one object in memory while it writes it, so that an attempt can be repeated; objects
 * have at most 32 MiB. The time of {@link #writtenBefore} is S3's own, in whole seconds.
 */
public final class S3SegmentStore implements SegmentStore, AutoCloseable {
  private static final int LARGEST = 32 * 1024 * 1024;
  private static final int TAKEN = 412;
  private static final int BEYOND_THE_END = 416;
  private static final String WRITE_MARK = "replayvault-write";
  private static final int MARK_BYTES = 16;

  private final S3Client s3;
  private final String bucket;
  private final S3Keys keys;
  private final Chance chance;

  S3SegmentStore(S3Client s3, S3Settings settings, Chance chance) {
    this.s3 = s3;
    this.bucket = settings.bucket();
    this.keys = new S3Keys(settings.prefix());
    this.chance = chance;
  }

  /** A store with the credentials that the host gives. Connects when first used. */
  public static S3SegmentStore of(S3Settings settings, Chance chance) {
    return of(settings, DefaultCredentialsProvider.builder().build(), chance);
  }

  static S3SegmentStore of(S3Settings settings, AwsCredentialsProvider credentials, Chance chance) {
    return new S3SegmentStore(S3Connection.open(settings, credentials), settings, chance);
  }

  @Override
  public void write(ObjectName name, InputStream content, long length) {
    byte[] bytes = read(name, content, length);
    String mark = HexFormat.of().formatHex(chance.bytes(MARK_BYTES));
    try {
      s3.putObject(
          put ->
              put.bucket(bucket)
                  .key(keys.of(name))
                  .ifNoneMatch("*")
                  .metadata(Map.of(WRITE_MARK, mark)),
          RequestBody.fromBytes(bytes));
    } catch (S3Exception e) {
      if (e.statusCode() != TAKEN) {
        throw unavailable("write", name, e);
      }
      if (!isOurs(name, mark)) {
        throw new IllegalStateException("there is an object at " + name.path());
      }
    } catch (SdkException e) {
      throw unavailable("write", name, e);
    }
  }

  @Override
  public InputStream open(ObjectName name) {
    try {
      return new S3ObjectStream(s3.getObject(get -> get.bucket(bucket).key(keys.of(name))));
    } catch (NoSuchKeyException e) {
      throw new SegmentMissing(name);
    } catch (SdkException e) {
      throw unavailable("open", name, e);
    }
  }

  @Override
  public InputStream open(ObjectName name, long from, long length) {
    String range = "bytes=" + from + "-" + Math.addExact(from, length - 1);
    try {
      return new S3ObjectStream(
          s3.getObject(get -> get.bucket(bucket).key(keys.of(name)).range(range)));
    } catch (NoSuchKeyException e) {
      throw new SegmentMissing(name);
    } catch (S3Exception e) {
      if (e.statusCode() == BEYOND_THE_END) {
        return InputStream.nullInputStream();
      }
      throw unavailable("open", name, e);
    } catch (SdkException e) {
      throw unavailable("open", name, e);
    }
  }

  @Override
  public void delete(ObjectName name) {
    try {
      s3.deleteObject(delete -> delete.bucket(bucket).key(keys.of(name)));
    } catch (SdkException e) {
      throw unavailable("delete", name, e);
    }
  }

  @Override
  public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
    try {
      s3
          .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(keys.prefix()))
          .contents()
          .stream()
          .filter(object -> object.lastModified().isBefore(instant))
          .flatMap(object -> keys.nameOf(object.key()).stream())
          .forEach(each);
    } catch (SdkException e) {
      throw new SegmentStoreUnavailable("S3 cannot list bucket " + bucket, e);
    }
  }

  /** Closes the connections. */
  @Override
  public void close() {
    s3.close();
  }

  /**
   * An attempt whose answer was lost has taken the name; the next one then finds it taken. The mark
   * tells it from somebody else's.
   */
  private boolean isOurs(ObjectName name, String mark) {
    try {
      return mark.equals(
          s3.headObject(head -> head.bucket(bucket).key(keys.of(name))).metadata().get(WRITE_MARK));
    } catch (SdkException e) {
      throw unavailable("write", name, e);
    }
  }

  private static byte[] read(ObjectName name, InputStream content, long length) {
    if (length < 0 || length > LARGEST) {
      throw new IllegalArgumentException("an object has 0 to " + LARGEST + " bytes, not " + length);
    }
    try {
      byte[] bytes = content.readNBytes((int) length);
      if (bytes.length < length || content.read() >= 0) {
        throw new IllegalArgumentException("content does not have the " + length + " bytes stated");
      }
      return bytes;
    } catch (IOException e) {
      throw new SegmentStoreUnavailable("the content of " + name.path() + " cannot be read", e);
    }
  }

  private static SegmentStoreUnavailable unavailable(String what, ObjectName name, SdkException e) {
    return new SegmentStoreUnavailable("S3 cannot " + what + " " + name.path(), e);
  }
}
