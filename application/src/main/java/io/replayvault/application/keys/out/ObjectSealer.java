package io.replayvault.application.keys.out;

import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Seals the content of a stored object under its own key, in chunks that open one by one (clauses
 * C1, C2; C2SP chunked encryption, {@code docs/formats/sealed-object.md}).
 *
 * <p>May be called concurrently. No byte of plain text is given out before it was authenticated. A
 * sealed object that was changed, cut at any length, reordered, or opened with another key or
 * context throws {@link SealBroken}, always the same. The key is read before a method returns: the
 * caller may destroy it then, while what was opened is still being read.
 */
public interface ObjectSealer {
  /**
   * Reads the plain text to its end and writes the sealed object; closes neither.
   *
   * @param key 32 bytes, used for this object only
   */
  void seal(InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
      throws IOException;

  /** The plain text, as a stream that opens chunk by chunk; closing it closes {@code sealed}. */
  InputStream open(InputStream sealed, SecretBytes key, SealingContext context);

  /**
   * Exactly {@code length} bytes of the plain text from {@code from} on. Asks for no more of the
   * sealed object than the format needs to open those. A plain text that ends before them throws
   * {@link SealBroken}. Closing it closes what was asked for.
   *
   * @param from 0 or more
   * @param length 0 or more
   */
  InputStream openPart(
      SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
      throws IOException;

  /** A sealed object of which parts can be read. */
  interface SealedParts {
    /** At most {@code length} bytes from {@code from} on, fewer where the object ends before. */
    InputStream open(long from, long length) throws IOException;
  }
}
