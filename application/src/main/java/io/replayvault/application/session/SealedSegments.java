package io.replayvault.application.session;

import io.replayvault.application.keys.ObjectKeys;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.session.out.Compression;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.session.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Sealed objects of segments: written object first, key second (ADR-0013), removed key first,
 * object second. Until its key is kept, an object is noise.
 */
public final class SealedSegments {
  /** Content format bound into each object: a zstd frame of a JSON array of events. */
  static final String FORMAT = "segment-1";

  /** Content format of a merged object: {@code docs/formats/merged-object.md}. */
  static final String MERGED = "merged-1";

  private final SegmentStore store;
  private final ObjectKeys keys;
  private final ObjectSealer sealer;
  private final Compression compression;

  public SealedSegments(
      SegmentStore store, ObjectKeys keys, ObjectSealer sealer, Compression compression) {
    this.store = store;
    this.keys = keys;
    this.sealer = sealer;
    this.compression = compression;
  }

  /** Seals and stores the compressed bytes; the object and its key are durable on return. */
  Written write(Session session, byte[] compressed) {
    return write(session, compressed, FORMAT);
  }

  /** The same for the content of a merged object. */
  Written writeMerged(Session session, byte[] content) {
    return write(session, content, MERGED);
  }

  /** The segment's JSON, opened as it is read. */
  InputStream open(Session session, ObjectId object) throws IOException {
    SecretBytes key = keys.open(session.account(), object);
    try {
      InputStream sealed = store.open(name(session, object));
      try {
        return compression.decompress(sealer.open(sealed, key, context(session, object, FORMAT)));
      } catch (IOException | RuntimeException broken) {
        sealed.close();
        throw broken;
      }
    } finally {
      key.destroy();
    }
  }

  /** A merged object's content from its first byte to its end, opened as it is read. */
  InputStream openMerged(Session session, ObjectId object) throws IOException {
    SecretBytes key = keys.open(session.account(), object);
    try {
      InputStream sealed = store.open(name(session, object));
      try {
        return sealer.open(sealed, key, context(session, object, MERGED));
      } catch (RuntimeException broken) {
        sealed.close();
        throw broken;
      }
    } finally {
      key.destroy();
    }
  }

  /** A part of a merged object's content; no more is moved or opened than it lies in. */
  InputStream openMerged(Session session, ObjectId object, long from, long length)
      throws IOException {
    SecretBytes key = keys.open(session.account(), object);
    ObjectName name = name(session, object);
    try {
      return sealer.openPart(
          (start, bytes) -> store.open(name, start, bytes),
          key,
          context(session, object, MERGED),
          from,
          length);
    } finally {
      key.destroy();
    }
  }

  /** Removes an object that nothing refers to: key first. */
  void discard(Session session, ObjectId object) {
    keys.destroy(object);
    store.delete(name(session, object));
  }

  private Written write(Session session, byte[] content, String format) {
    ObjectId object = keys.newId();
    SecretBytes key = keys.newKey();
    try {
      byte[] sealed = seal(content, key, context(session, object, format));
      store.write(name(session, object), new ByteArrayInputStream(sealed), sealed.length);
      keys.keep(session.account(), object, key);
      return new Written(object, sealed.length);
    } finally {
      key.destroy();
    }
  }

  private byte[] seal(byte[] plain, SecretBytes key, SealingContext context) {
    ByteArrayOutputStream sealed =
        new ByteArrayOutputStream(plain.length + plain.length / 512 + 512);
    try {
      sealer.seal(new ByteArrayInputStream(plain), sealed, key, context);
    } catch (IOException e) {
      throw new UncheckedIOException("sealing in memory", e);
    }
    return sealed.toByteArray();
  }

  private static ObjectName name(Session session, ObjectId object) {
    return new ObjectName(session.account(), session.site(), session.id(), object);
  }

  private static SealingContext context(Session session, ObjectId object, String format) {
    return new SealingContext(
        session.account(), session.site(), session.id().value(), object, format);
  }

  /**
   * A stored object.
   *
   * @param object its id
   * @param bytes its length
   */
  record Written(ObjectId object, long bytes) {}
}
