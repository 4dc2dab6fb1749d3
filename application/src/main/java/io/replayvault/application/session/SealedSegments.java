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
    ObjectId object = keys.newId();
    SecretBytes key = keys.newKey();
    try {
      byte[] sealed = seal(compressed, key, context(session, object));
      store.write(name(session, object), new ByteArrayInputStream(sealed), sealed.length);
      keys.keep(session.account(), object, key);
      return new Written(object, sealed.length);
    } finally {
      key.destroy();
    }
  }

  /** The segment's JSON, opened as it is read. */
  InputStream open(Session session, ObjectId object) throws IOException {
    SecretBytes key = keys.open(session.account(), object);
    InputStream sealed = store.open(name(session, object));
    try {
      return compression.decompress(sealer.open(sealed, key, context(session, object)));
    } catch (IOException | RuntimeException broken) {
      sealed.close();
      throw broken;
    }
  }

  /** Removes what lost a race: key first. */
  void discard(Session session, ObjectId object) {
    keys.destroy(object);
    store.delete(name(session, object));
  }

  private byte[] seal(byte[] plain, SecretBytes key, SealingContext context) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + 512);
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

  private static SealingContext context(Session session, ObjectId object) {
    return new SealingContext(
        session.account(), session.site(), session.id().value(), object, FORMAT);
  }

  /**
   * A stored object.
   *
   * @param object its id
   * @param bytes its length
   */
  record Written(ObjectId object, long bytes) {}
}
