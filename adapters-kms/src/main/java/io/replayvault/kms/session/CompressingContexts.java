package io.replayvault.kms.session;

import com.github.luben.zstd.ZstdCompressCtx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The library's compressing contexts, kept for the next frame: to make one costs more than to
 * compress a usual segment in it. Keeps as many as segments may be in work on a node at a time; one
 * that is too many is given back at once. May be called concurrently.
 */
final class CompressingContexts {
  /** zstd's compression level. */
  static final int LEVEL = 3;

  private static final int MOST_KEPT = 32;

  private final BlockingQueue<ZstdCompressCtx> kept = new ArrayBlockingQueue<>(MOST_KEPT);

  /** The content as one frame with checksum and length. */
  byte[] frameOf(byte[] content) {
    ZstdCompressCtx context = kept.poll();
    if (context == null) {
      context = new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
    }
    boolean good = false;
    try {
      byte[] frame = context.compress(content);
      good = true;
      return frame;
    } finally {
      if (!good || !kept.offer(context)) {
        context.close();
      }
    }
  }
}
