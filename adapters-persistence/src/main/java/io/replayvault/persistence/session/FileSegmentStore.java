package io.replayvault.persistence.session;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Sealed objects as files {@code <root>/<account>/<site>/<session>/<object>} on a POSIX file system
 * with hard links. The store of the embedded default.
 *
 * <p>An object is written under another name in its directory and synced, then linked to its own
 * name, which fails if that is taken; then the directory is synced, and those above that are new.
 * So a name shows the whole object or nothing, and what {@link #write} returned from survives the
 * loss of power. The parts of a name are ids without dots and slashes: none leads out of its
 * directory, and none is the name of an unfinished file, which begins with a dot.
 *
 * <p>Does not promise that a deleted object's blocks are overwritten: its key is destroyed.
 */
public final class FileSegmentStore implements SegmentStore {
  private final Path root;
  private final Disk disk;
  private final StoreDirectories directories;
  private final SegmentWalk walk;

  /** The store below that directory, which is made if it is not there; its parent is there. */
  public FileSegmentStore(Path root, InstantSource clock) {
    this(root, clock, new PosixDisk());
  }

  FileSegmentStore(Path root, InstantSource clock, Disk disk) {
    this.root = root.toAbsolutePath();
    this.disk = disk;
    this.directories = new StoreDirectories(this.root, disk);
    this.walk = new SegmentWalk(this.root, clock);
  }

  /** The mark of this place. */
  public MovingOut movingOut() {
    return new FileMovingOut(root, disk, directories);
  }

  @Override
  public void write(ObjectName name, InputStream content, long length) {
    Path directory = directory(name);
    String object = name.object().value();
    try {
      Unfinished unfinished = writeUnfinished(directory, object, content);
      try {
        if (unfinished.length() != length) {
          throw new IllegalStateException(
              "the object has " + unfinished.length() + " bytes, not " + length);
        }
        publish(directory, directory.resolve(object), unfinished.file());
      } finally {
        removeQuietly(unfinished.file());
      }
    } catch (FileAlreadyExistsException e) {
      throw new IllegalStateException("there is an object at " + name.path(), e);
    } catch (IOException e) {
      throw new SegmentStoreUnavailable("the object could not be written", e);
    }
  }

  @Override
  public InputStream open(ObjectName name) {
    try {
      return Files.newInputStream(directory(name).resolve(name.object().value()));
    } catch (NoSuchFileException e) {
      throw new SegmentMissing(name);
    } catch (IOException e) {
      throw new SegmentStoreUnavailable("the object could not be opened", e);
    }
  }

  @Override
  public InputStream open(ObjectName name, long from, long length) {
    Path file = directory(name).resolve(name.object().value());
    try {
      SeekableByteChannel bytes = Files.newByteChannel(file);
      try {
        bytes.position(from);
        return new FilePart(bytes, length);
      } catch (IOException | RuntimeException e) {
        bytes.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new SegmentMissing(name);
    } catch (IOException e) {
      throw new SegmentStoreUnavailable("the object could not be opened", e);
    }
  }

  @Override
  public void delete(ObjectName name) {
    Path directory = directory(name);
    try {
      if (disk.remove(directory.resolve(name.object().value()))) {
        directories.syncAndRemoveEmpty(directory);
      }
    } catch (IOException e) {
      throw new SegmentStoreUnavailable("the object could not be deleted", e);
    }
  }

  @Override
  public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
    try {
      walk.writtenBefore(instant, each);
    } catch (IOException e) {
      throw new SegmentStoreUnavailable("the objects could not be listed", e);
    }
  }

  /**
   * Under the first unfinished name that is free. One that is not is being written by another, or
   * was left by a crash: it says nothing about whether the object is there.
   */
  private Unfinished writeUnfinished(Path directory, String object, InputStream content)
      throws IOException {
    String name = SegmentWalk.UNFINISHED + object;
    for (int others = 0; ; others++) {
      Path file = directory.resolve(others == 0 ? name : name + "-" + others);
      try {
        return new Unfinished(file, directories.within(directory, () -> disk.write(file, content)));
      } catch (FileAlreadyExistsException e) {
        // Nothing of the content was read yet.
      }
    }
  }

  /** An object whose name is not surely durable is taken back: its writer will not refer to it. */
  private void publish(Path directory, Path object, Path unfinished) throws IOException {
    disk.link(object, unfinished);
    try {
      disk.remove(unfinished);
      disk.sync(directory);
      directories.makeDurable(directory);
    } catch (IOException e) {
      removeQuietly(object);
      throw e;
    }
  }

  private void removeQuietly(Path file) {
    try {
      disk.remove(file);
    } catch (IOException e) {
      // What led here is thrown. Unfinished files are swept, and objects that nothing refers to.
    }
  }

  private Path directory(ObjectName name) {
    return root.resolve(name.account().value())
        .resolve(name.site().value())
        .resolve(name.session().value());
  }

  private record Unfinished(Path file, long length) {}
}
