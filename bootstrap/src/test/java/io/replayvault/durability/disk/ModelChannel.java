package io.replayvault.durability.disk;

import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file or directory of a {@link ModelDisk}: read or written from a position on, synced. */
final class ModelChannel extends FileChannel {
  private final ModelDisk disk;
  private final ModelPath path;
  private final int node;
  private int position;

  ModelChannel(ModelDisk disk, ModelPath path, int node) {
    this.disk = disk;
    this.path = path;
    this.node = node;
  }

  @Override
  public int write(ByteBuffer source) {
    byte[] bytes = new byte[source.remaining()];
    source.get(bytes);
    disk.write(node, path, position, bytes);
    position += bytes.length;
    return bytes.length;
  }

  @Override
  public int read(ByteBuffer target) {
    byte[] content = disk.read(node);
    if (position >= content.length) {
      return -1;
    }
    int length = Math.min(target.remaining(), content.length - position);
    target.put(content, position, length);
    position += length;
    return length;
  }

  @Override
  public void force(boolean metaData) {
    disk.sync(node, path);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public FileChannel position(long newPosition) {
    position = Math.toIntExact(newPosition);
    return this;
  }

  @Override
  public long size() {
    return disk.read(node).length;
  }

  @Override
  protected void implCloseChannel() {
    // A close makes nothing durable.
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) {
    throw new UnsupportedOperationException("scattering read");
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    throw new UnsupportedOperationException("gathering write");
  }

  @Override
  public int read(ByteBuffer target, long at) {
    throw new UnsupportedOperationException("read at a place");
  }

  @Override
  public int write(ByteBuffer source, long at) {
    throw new UnsupportedOperationException("write at a place");
  }

  @Override
  public FileChannel truncate(long size) {
    throw new UnsupportedOperationException("truncate");
  }

  @Override
  public long transferTo(long from, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException("transferTo");
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long at, long count) {
    throw new UnsupportedOperationException("transferFrom");
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long from, long size) {
    throw new UnsupportedOperationException("map");
  }

  @Override
  public FileLock lock(long from, long size, boolean shared) {
    throw new UnsupportedOperationException("lock");
  }

  @Override
  public FileLock tryLock(long from, long size, boolean shared) {
    throw new UnsupportedOperationException("tryLock");
  }
}
