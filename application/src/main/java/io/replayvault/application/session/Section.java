package io.replayvault.application.session;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The next so many bytes of another stream, as a stream of their own. The other is never closed; if
 * it ends too early, reading throws. Used by one thread.
 */
final class Section extends InputStream {
  private final InputStream source;
  private long left;

  Section(InputStream source, long length) {
    this.source = source;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    int given = source.read(target, offset, (int) Math.min(length, left));
    if (given < 0) {
      throw new IOException("a merged object ends too early");
    }
    left -= given;
    return given;
  }

  /** Reads what is left, so that the other stream stands behind the section. */
  void drain() throws IOException {
    byte[] passed = new byte[8192];
    while (read(passed, 0, passed.length) >= 0) {
      // nothing to keep
    }
  }
}
