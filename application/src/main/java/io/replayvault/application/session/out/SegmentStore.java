package io.replayvault.application.session.out;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Sealed objects: on disk or in an object store (clause D1). Holds cipher text only.
 *
 * <p>May be called concurrently. A store that cannot be reached, is full or fails throws {@link
 * SegmentStoreUnavailable}; nothing half-written is ever readable under its name.
 */
public interface SegmentStore {
  /**
   * Writes an object once. On return it is durable: it survives the loss of power at once. A name
   * that is taken throws {@link IllegalStateException} and changes nothing.
   *
   * @param content read to its end; not closed
   * @param length its length in bytes
   */
  void write(ObjectName name, InputStream content, long length);

  /**
   * The object's bytes from the first; an absent one throws {@link SegmentMissing}. The caller
   * closes the stream.
   */
  InputStream open(ObjectName name);

  /**
   * Some of the object's bytes: {@code length} from {@code from} on, fewer if it ends before, none
   * if it ends before them. Moves no more than those. An absent object throws {@link
   * SegmentMissing}. The caller closes the stream.
   *
   * @param from 0 or more
   * @param length 1 or more
   */
  InputStream open(ObjectName name, long from, long length);

  /** Removes the object; nothing happens if there is none. */
  void delete(ObjectName name);

  /** Gives each object written before that instant, in no order, until all were given. */
  void writtenBefore(Instant instant, Consumer<ObjectName> each);
}
