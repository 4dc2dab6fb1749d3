package io.replayvault.persistence.session;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directories of a {@link FileSegmentStore}: made when an object needs them, removed when they
 * are empty, by many threads and nodes at once.
 */
final class StoreDirectories {
  private static final int TRIES = 100;
  private static final int MOST_REMEMBERED = 100_000;

  private final Path root;
  private final Disk disk;

  /**
   * Directories whose own names this process has synced, so that each costs that only once. By what
   * they are and not by name alone: another node may have removed one since, and a third made it
   * anew.
   */
  private final Map<Path, String> durable = new ConcurrentHashMap<>();

  StoreDirectories(Path root, Disk disk) {
    this.root = root;
    this.disk = disk;
  }

  /** Runs the writing in the directory; again if another removed the still empty directory. */
  long within(Path directory, Writing writing) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        make(directory);
        return writing.run();
      } catch (NoSuchFileException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * Syncs the names of the directory and those above it, up to the root's own. The caller's object
   * lies in it, so that nobody removes one of them meanwhile.
   */
  void makeDurable(Path directory) throws IOException {
    String identity = identity(directory);
    if (identity.equals(durable.get(directory))) {
      return;
    }
    disk.sync(parent(directory));
    if (!directory.equals(root)) {
      makeDurable(parent(directory));
    }
    if (durable.size() >= MOST_REMEMBERED) {
      durable.clear();
    }
    durable.put(directory, identity);
  }

  /** Syncs the directory after a removal, and removes it and those above it that are empty. */
  void syncAndRemoveEmpty(Path directory) throws IOException {
    try {
      disk.sync(directory);
      for (Path empty = directory; !empty.equals(root); empty = parent(empty)) {
        durable.remove(empty);
        if (!disk.remove(empty)) {
          return;
        }
        disk.sync(parent(empty));
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // Others write in it, or removed it first.
    }
  }

  /** No other directory has it, even where file systems give a number out again. */
  private static String identity(Path directory) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(directory, BasicFileAttributes.class);
    return attributes.fileKey() + " " + attributes.creationTime();
  }

  private void make(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    if (!directory.equals(root)) {
      make(parent(directory));
    }
    disk.createDirectory(directory);
  }

  private static Path parent(Path directory) {
    Path parent = directory.getParent();
    if (parent == null) {
      throw new IllegalStateException("a store's root is not the root of the file system");
    }
    return parent;
  }

  /** Writes a file and answers its length; begins with making the file. */
  interface Writing {
    long run() throws IOException;
  }
}
