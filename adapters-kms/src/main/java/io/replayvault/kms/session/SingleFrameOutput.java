package io.replayvault.kms.session;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compresses what is written into one zstd frame. Content of up to {@link #SHORT} bytes is held and
 * compressed at the end, in a context that was used before and with tables of the content's size:
 * for most segments that costs a fifth of a fresh stream's setting up. Longer content is compressed
 * as it comes. Used by one thread.
 */
final class SingleFrameOutput extends OutputStream {
  /** The longest content that is held, in bytes. */
  static final int SHORT = 256 * 1024;

  private static final int FIRST = 32 * 1024;

  private final OutputStream target;
  private final CompressingContexts contexts;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(FIRST);
  private @Nullable OutputStream stream;
  private boolean closed;

  SingleFrameOutput(OutputStream target, CompressingContexts contexts) {
    this.target = target;
    this.contexts = contexts;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (closed) {
      throw new IOException("stream closed");
    }
    OutputStream open = stream;
    if (open == null && held.size() + length <= SHORT) {
      held.write(bytes, offset, length);
      return;
    }
    if (open == null) {
      open = longContent();
      stream = open;
    }
    open.write(bytes, offset, length);
  }

  /** Ends the frame. Content that is held is not compressed before. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    OutputStream open = stream;
    if (open != null) {
      open.close();
      return;
    }
    try (target) {
      target.write(contexts.frameOf(held.toByteArray()));
    }
  }

  private OutputStream longContent() throws IOException {
    OutputStream open =
        new ZstdOutputStreamNoFinalizer(target, CompressingContexts.LEVEL).setChecksum(true);
    held.writeTo(open);
    held.reset();
    return open;
  }
}
