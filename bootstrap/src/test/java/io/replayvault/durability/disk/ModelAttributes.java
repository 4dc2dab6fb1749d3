package io.replayvault.durability.disk;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** What is known of a node of a {@link ModelDisk}. */
record ModelAttributes(Integer fileKey, boolean isDirectory, long size, Instant modified)
    implements BasicFileAttributes {
  @Override
  public FileTime lastModifiedTime() {
    return FileTime.from(modified);
  }

  @Override
  public FileTime lastAccessTime() {
    return lastModifiedTime();
  }

  /** Nodes are numbered once and never used again, so that no time is needed to tell two apart. */
  @Override
  public FileTime creationTime() {
    return FileTime.from(Instant.EPOCH);
  }

  @Override
  public boolean isRegularFile() {
    return !isDirectory;
  }

  @Override
  public boolean isSymbolicLink() {
    return false;
  }

  @Override
  public boolean isOther() {
    return false;
  }
}
