package io.replayvault.durability.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * A path on a {@link ModelDisk}.
 *
 * @param disk which
 * @param plain the same path on this machine's disk, which knows how paths are put together
 */
record ModelPath(ModelDisk disk, Path plain) implements Path {
  @Override
  public FileSystem getFileSystem() {
    return disk;
  }

  @Override
  public boolean isAbsolute() {
    return plain.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return of(plain.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return of(plain.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return of(plain.getParent());
  }

  @Override
  public int getNameCount() {
    return plain.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return new ModelPath(disk, plain.getName(index));
  }

  @Override
  public Path subpath(int begin, int end) {
    return new ModelPath(disk, plain.subpath(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return plain.startsWith(plain(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return plain.endsWith(plain(other));
  }

  @Override
  public Path normalize() {
    return new ModelPath(disk, plain.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return new ModelPath(disk, plain.resolve(plain(other)));
  }

  @Override
  public Path relativize(Path other) {
    return new ModelPath(disk, plain.relativize(plain(other)));
  }

  @Override
  public Path toAbsolutePath() {
    return isAbsolute() ? this : new ModelPath(disk, Path.of("/").resolve(plain));
  }

  @Override
  public Path toRealPath(LinkOption... options) {
    return toAbsolutePath().normalize();
  }

  @Override
  public URI toUri() {
    throw new UnsupportedOperationException("toUri");
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
      throws IOException {
    throw new UnsupportedOperationException("register");
  }

  @Override
  public int compareTo(Path other) {
    return plain.compareTo(plain(other));
  }

  @Override
  public String toString() {
    return plain.toString();
  }

  private @Nullable Path of(@Nullable Path part) {
    return part == null ? null : new ModelPath(disk, part);
  }

  private static Path plain(Path path) {
    return ((ModelPath) path).plain();
  }
}
