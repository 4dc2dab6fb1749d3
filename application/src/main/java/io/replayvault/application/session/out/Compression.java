package io.replayvault.application.session.out;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Makes segments smaller before they are sealed (zstd, RFC 8878). May be called concurrently. */
public interface Compression {
  /**
   * A stream whose bytes arrive compressed in {@code target}; closing it ends the frame and closes
   * {@code target}.
   */
  OutputStream compress(OutputStream target) throws IOException;

  /**
   * The original bytes; damaged input throws {@link IOException}. Closing it closes {@code
   * compressed}.
   */
  InputStream decompress(InputStream compressed) throws IOException;
}
