package io.replayvault.s3.session;

import io.replayvault.application.keys.out.Chance;
import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * {@link SegmentStore} on S3 (ADR-0034). A conditional put takes a name once for all nodes; S3
 * shows an object whole or not at all, and has it durable when it answers. Objects over 8 MiB are
 * sent in parts.
 *
 * <p>Holds one object in memory while it writes it, so that an attempt can be repeated; objects
 * have at most 32 MiB. The time of {@link #writtenBefore} is S3's own, in whole seconds. In a
 * bucket with versions {@link #delete} removes each of them.
 */
public final class S3SegmentStore implements SegmentStore, AutoCloseable {
  private static final int BEYOND_THE_END = 416;
  private static final int MOST_CHECKS = 5;

  /** No check begins later than this after the first one did. */
  private static final Duration LONGEST_CHECK = Duration.ofSeconds(45);

  private final S3Client s3;
  private final S3Settings settings;
  private final Chance chance;
  private final S3Keys keys;
  private final S3Writer writer;
  private final S3Removal removal;

  S3SegmentStore(S3Client s3, S3Settings settings, Chance chance) {
    this.s3 = s3;
    this.settings = settings;
    this.chance = chance;
    this.keys = new S3Keys(settings.prefix());
    this.writer = new S3Writer(s3, settings, chance);
    this.removal = new S3Removal(s3, settings.bucket());
  }

  /** A store with the credentials that the host gives. Connects when first used. */
  public static S3SegmentStore of(S3Settings settings, Chance chance) {
    return of(settings, DefaultCredentialsProvider.builder().build(), chance);
  }

  static S3SegmentStore of(S3Settings settings, AwsCredentialsProvider credentials, Chance chance) {
    return new S3SegmentStore(S3Connection.open(settings, credentials), settings, chance);
  }

  /**
   * Tries everything that this store asks of its endpoint on objects of its own, which it removes,
   * and tidies up what earlier nodes left half-sent. Takes a second or two; throws nothing of the
   * SDK's. A check that was cut off, as by a network that fails, is done again a few times.
   *
   * @param clock ours, with which the endpoint's is compared
   */
  public S3Findings selfCheck(InstantSource clock) {
    long begin = System.nanoTime();
    S3SelfCheck check = newSelfCheck(clock);
    S3Findings findings = check.run();
    for (int run = 1;
        run < MOST_CHECKS
            && check.wasCutOff()
            && System.nanoTime() - begin < LONGEST_CHECK.toNanos();
        run++) {
      check = newSelfCheck(clock);
      findings = check.run();
    }
    return findings;
  }

  private S3SelfCheck newSelfCheck(InstantSource clock) {
    return new S3SelfCheck(s3, settings, writer, removal, chance, clock);
  }

  /** The mark of this place. */
  public MovingOut movingOut() {
    return new S3MovingOut(s3, settings, keys);
  }

  @Override
  public void write(ObjectName name, InputStream content, long length) {
    S3Content bytes = S3Content.read(name, content, length);
    try {
      if (!writer.write(keys.of(name), bytes)) {
        throw new IllegalStateException("there is an object at " + name.path());
      }
    } catch (SdkException e) {
      throw unavailable("write", name, e);
    }
  }

  @Override
  public InputStream open(ObjectName name) {
    try {
      return S3ObjectStream.whole(
          s3.getObject(get -> get.bucket(settings.bucket()).key(keys.of(name))));
    } catch (NoSuchKeyException e) {
      throw new SegmentMissing(name);
    } catch (SdkException e) {
      throw unavailable("open", name, e);
    }
  }

  @Override
  public InputStream open(ObjectName name, long from, long length) {
    S3Range range = new S3Range(from, length);
    try {
      ResponseInputStream<GetObjectResponse> part =
          s3.getObject(
              get -> get.bucket(settings.bucket()).key(keys.of(name)).range(range.asked()));
      if (!range.isAnsweredBy(part.response().contentRange(), part.response().contentLength())) {
        part.abort();
        throw new SegmentStoreUnavailable(
            "S3 cannot open a part of " + name.path(),
            new IOException("asked for " + range.asked() + ", which is not what was answered"));
      }
      return S3ObjectStream.part(part);
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
      removal.remove(keys.of(name));
    } catch (SdkException e) {
      throw unavailable("delete", name, e);
    }
  }

  @Override
  public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
    try {
      s3
          .listObjectsV2Paginator(list -> list.bucket(settings.bucket()).prefix(keys.prefix()))
          .contents()
          .stream()
          .filter(object -> object.lastModified().isBefore(instant))
          .flatMap(object -> keys.nameOf(object.key()).stream())
          .forEach(each);
    } catch (SdkException e) {
      throw new SegmentStoreUnavailable("S3 cannot list bucket " + settings.bucket(), e);
    }
  }

  /** Closes the connections. */
  @Override
  public void close() {
    s3.close();
  }

  private static SegmentStoreUnavailable unavailable(String what, ObjectName name, SdkException e) {
    return new SegmentStoreUnavailable("S3 cannot " + what + " " + name.path(), e);
  }
}
