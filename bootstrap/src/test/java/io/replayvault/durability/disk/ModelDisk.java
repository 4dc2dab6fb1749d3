package io.replayvault.durability.disk;

import io.replayvault.durability.disk.DiskOperation.Named;
import io.replayvault.durability.disk.DiskOperation.Synced;
import io.replayvault.durability.disk.DiskOperation.Unnamed;
import io.replayvault.durability.disk.DiskOperation.Wrote;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A {@link DiskImage} that programs use as a file system of the POSIX kind, with hard links. Tells
 * its watch of each change, a write block by block. May be used concurrently.
 */
public final class ModelDisk extends FileSystem {
  private final DiskImage image;
  private final InstantSource clock;
  private final DiskWatch watch;
  private final ModelProvider provider = new ModelProvider(this);

  public ModelDisk(DiskImage image, InstantSource clock, DiskWatch watch) {
    this.image = image;
    this.clock = clock;
    this.watch = watch;
  }

  int makeFile(ModelPath file) throws IOException {
    return make(file, false);
  }

  void makeDirectory(ModelPath directory) throws IOException {
    make(directory, true);
  }

  void link(ModelPath name, ModelPath file) throws IOException {
    watch.before();
    synchronized (image) {
      int node = node(file);
      done(new Named(parent(name), free(name), node, false), name);
    }
  }

  void remove(ModelPath name) throws IOException {
    watch.before();
    synchronized (image) {
      int node = node(name);
      if (image.isDirectory(node) && !image.list(node).isEmpty()) {
        throw new DirectoryNotEmptyException(name.toString());
      }
      done(new Unnamed(parent(name), last(name)), name);
    }
  }

  void write(int file, ModelPath path, int at, byte[] bytes) {
    watch.before();
    synchronized (image) {
      for (int from = 0; from < bytes.length; ) {
        int toBlockEnd = Wrote.BLOCK - (at + from) % Wrote.BLOCK;
        int to = Math.min(bytes.length, from + toBlockEnd);
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        done(new Wrote(file, at + from, piece, clock.instant()), path);
        from = to;
      }
    }
  }

  void sync(int node, ModelPath path) {
    watch.before();
    synchronized (image) {
      done(new Synced(node), path);
    }
  }

  byte[] read(int file) {
    watch.before();
    synchronized (image) {
      return image.read(file);
    }
  }

  List<String> list(ModelPath directory) throws IOException {
    watch.before();
    synchronized (image) {
      int node = node(directory);
      if (!image.isDirectory(node)) {
        throw new NotDirectoryException(directory.toString());
      }
      return image.list(node);
    }
  }

  int find(ModelPath path) throws IOException {
    synchronized (image) {
      return node(path);
    }
  }

  ModelAttributes attributes(ModelPath path) throws IOException {
    watch.before();
    synchronized (image) {
      int node = node(path);
      boolean directory = image.isDirectory(node);
      return new ModelAttributes(
          node, directory, directory ? 0 : image.read(node).length, image.modified(node));
    }
  }

  private int make(ModelPath path, boolean directory) throws IOException {
    watch.before();
    synchronized (image) {
      int parent = parent(path);
      String name = free(path);
      int node = image.newNode();
      done(new Named(parent, name, node, directory), path);
      return node;
    }
  }

  private void done(DiskOperation operation, ModelPath path) {
    image.apply(operation);
    watch.after(operation, path.toString());
  }

  private String free(ModelPath path) throws IOException {
    if (image.child(parent(path), last(path)).isPresent()) {
      throw new FileAlreadyExistsException(path.toString());
    }
    return last(path);
  }

  private int parent(ModelPath path) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("the root has no parent");
    }
    int node = node((ModelPath) parent);
    if (!image.isDirectory(node)) {
      throw new NotDirectoryException(parent.toString());
    }
    return node;
  }

  private int node(ModelPath path) throws NoSuchFileException {
    int node = DiskImage.ROOT;
    for (Path name : path.toAbsolutePath()) {
      node =
          image
              .child(node, name.toString())
              .orElseThrow(() -> new NoSuchFileException(path.toString()));
    }
    return node;
  }

  private static String last(ModelPath path) {
    return String.valueOf(path.getFileName());
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public Path getPath(String first, String... more) {
    return new ModelPath(this, Path.of(first, more));
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(getPath("/"));
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public void close() {
    // nothing is held
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic");
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    throw new UnsupportedOperationException("getPathMatcher");
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException("getUserPrincipalLookupService");
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException("newWatchService");
  }
}
