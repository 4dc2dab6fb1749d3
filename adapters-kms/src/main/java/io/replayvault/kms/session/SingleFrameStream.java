package io.replayvault.kms.session;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The content of exactly one zstd frame. A frame that is damaged or cut, and a byte after it, throw
 * {@link IOException}; the library's own stream would take further frames. Used by one thread; must
 * be closed, since it holds native memory.
 */
final class SingleFrameStream extends InputStream {
  private static final int MOST_WINDOW_LOG = 23;
  private static final int BUFFER = 64 * 1024;

  private final InputStream compressed;
  private final ZstdDecompressCtx context = new ZstdDecompressCtx().setLongMax(MOST_WINDOW_LOG);
  private final byte[] input = new byte[BUFFER];
  private final ByteBuffer source = ByteBuffer.wrap(input).limit(0);
  private final ByteBuffer target = ByteBuffer.allocate(BUFFER).limit(0);
  private State state = State.READING;

  private enum State {
    READING,
    ENDED,
    DAMAGED,
    CLOSED
  }

  SingleFrameStream(InputStream compressed) {
    this.compressed = compressed;
  }

  @Override
  public int read() throws IOException {
    return ready() ? target.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int given = Math.min(length, target.remaining());
    target.get(bytes, offset, given);
    return given;
  }

  @Override
  public void close() throws IOException {
    if (state != State.CLOSED) {
      state = State.CLOSED;
      target.limit(0);
      context.close();
      compressed.close();
    }
  }

  /** Whether there is a byte to give; decompresses until there is or the frame has ended. */
  private boolean ready() throws IOException {
    while (!target.hasRemaining()) {
      switch (state) {
        case READING -> decompressMore();
        case ENDED -> {
          return false;
        }
        case DAMAGED -> throw new IOException("compressed bytes are damaged");
        case CLOSED -> throw new IOException("stream closed");
      }
    }
    return true;
  }

  private void decompressMore() throws IOException {
    boolean atEnd = !source.hasRemaining() && !refill();
    target.clear();
    boolean frameEnded;
    try {
      frameEnded = context.decompressByteBufferStream(target, source);
    } catch (ZstdException e) {
      throw damaged();
    }
    target.flip();
    if (frameEnded) {
      refuseMoreInput();
      state = State.ENDED;
    } else if (atEnd && !target.hasRemaining()) {
      throw damaged();
    }
  }

  private boolean refill() throws IOException {
    int length = compressed.read(input);
    source.clear().limit(Math.max(length, 0));
    return length > 0;
  }

  private void refuseMoreInput() throws IOException {
    if (source.hasRemaining() || compressed.read() >= 0) {
      throw damaged();
    }
  }

  private IOException damaged() {
    target.limit(0);
    state = State.DAMAGED;
    return new IOException("compressed bytes are damaged");
  }
}
