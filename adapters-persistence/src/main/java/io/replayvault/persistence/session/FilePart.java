package io.replayvault.persistence.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The next so many bytes of a file, fewer where it ends before; closing closes the file. */
final class FilePart extends InputStream {
  private final SeekableByteChannel file;
  private long left;

  FilePart(SeekableByteChannel file, long length) {
    this.file = file;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    ByteBuffer into = ByteBuffer.wrap(target, offset, length);
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    into.limit(offset + (int) Math.min(length, left));
    int given = file.read(into);
    left -= Math.max(given, 0);
    return given;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
