package io.replayvault.durability.disk;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file of a {@link ModelDisk}, open for reading. */
final class ReadingChannel implements SeekableByteChannel {
  private final byte[] content;
  private int position;
  private boolean open = true;

  ReadingChannel(byte[] content) {
    this.content = content;
  }

  @Override
  public int read(ByteBuffer target) throws ClosedChannelException {
    if (!open) {
      throw new ClosedChannelException();
    }
    if (position >= content.length) {
      return -1;
    }
    int length = Math.min(target.remaining(), content.length - position);
    target.put(content, position, length);
    position += length;
    return length;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    // Past the end there is nothing to read, however far.
    position = (int) Math.min(newPosition, content.length);
    return this;
  }

  @Override
  public long size() {
    return content.length;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException("write");
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException("truncate");
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
