package io.replayvault.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The data directory, held by one living ReplayVault at a time.
 *
 * <p>Readable by its owner alone. The hold is a file lock, which the operating system lets go when
 * the process ends, however it ends.
 */
final class HomeDirectory implements AutoCloseable {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path path;
  private final FileChannel channel;

  private HomeDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the directory where it is missing and takes hold of it.
   *
   * @throws LaunchRefused when another process holds it or it cannot be written
   */
  static HomeDirectory take(Path path) {
    try {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, OWNER_ONLY);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new LaunchRefused(
            path
                + " is in use by another ReplayVault: stop it, or set REPLAYVAULT_HOME to another directory");
      }
      return new HomeDirectory(path, channel);
    } catch (IOException e) {
      throw new LaunchRefused(
          path + " cannot be written: set REPLAYVAULT_HOME to a directory of yours", e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process; nothing is lost.
    }
  }
}
