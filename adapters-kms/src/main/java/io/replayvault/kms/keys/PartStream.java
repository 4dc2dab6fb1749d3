package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.SealBroken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Exactly so many bytes of an opened object: one that ends before them is broken. It never asks
 * beyond them, so the chunk after the last one needed is not missed. Used by one thread.
 */
final class PartStream extends InputStream {
  private final InputStream opened;
  private long left;

  /** The bytes that come next from {@code opened}, which is closed with this. */
  PartStream(InputStream opened, long length) {
    this.opened = opened;
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
    int given = opened.read(target, offset, (int) Math.min(length, left));
    if (given < 0) {
      throw new SealBroken();
    }
    left -= given;
    return given;
  }

  @Override
  public void close() throws IOException {
    opened.close();
  }
}
