package io.replayvault.persistence.session;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** {@link MovingOut} as an empty file {@code .moving-out} in the store's directory. */
final class FileMovingOut implements MovingOut {
  private static final String MARK = ".moving-out";

  private final Path root;
  private final Disk disk;
  private final StoreDirectories directories;

  FileMovingOut(Path root, Disk disk, StoreDirectories directories) {
    this.root = root;
    this.disk = disk;
    this.directories = directories;
  }

  @Override
  public void set() {
    try {
      try {
        directories.within(
            root, () -> disk.write(root.resolve(MARK), InputStream.nullInputStream()));
      } catch (FileAlreadyExistsException set) {
        // By another node, which may not have synced the directory yet.
      }
      disk.sync(root);
      directories.makeDurable(root);
    } catch (IOException e) {
      throw new SegmentStoreUnavailable("the place could not be marked", e);
    }
  }

  @Override
  public boolean isSet() {
    try {
      Files.readAttributes(root.resolve(MARK), BasicFileAttributes.class);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      // Whoever cannot look must not take it for absent: both copies of an object could go.
      throw new SegmentStoreUnavailable("the mark of the place could not be looked for", e);
    }
  }
}
