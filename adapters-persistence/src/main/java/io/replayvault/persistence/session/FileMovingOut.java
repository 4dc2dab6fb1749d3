package io.replayvault.persistence.session;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    return Files.exists(root.resolve(MARK));
  }
}
