package io.replayvault.kms.session;

import io.replayvault.application.session.out.Compression;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@link Compression} by zstd at level 3 with a content checksum: one frame, nothing after it. What
 * asks for a window above 8 MiB is refused (RFC 8878 section 3.1.1.1.2), so that a frame never
 * makes the reader take more memory than that.
 */
public final class ZstdCompression implements Compression {
  private final CompressingContexts contexts = new CompressingContexts();

  @Override
  public OutputStream compress(OutputStream target) {
    return new SingleFrameOutput(target, contexts);
  }

  @Override
  public InputStream decompress(InputStream compressed) {
    return new SingleFrameStream(compressed);
  }
}
