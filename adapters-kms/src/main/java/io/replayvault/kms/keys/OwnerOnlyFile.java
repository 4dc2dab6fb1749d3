package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.KeysUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Small files that hold secrets: made whole or not at all, for their owner alone. */
final class OwnerOnlyFile {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
  private static final FileAttribute<Set<PosixFilePermission>> MODE_0600 =
      PosixFilePermissions.asFileAttribute(
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

  private OwnerOnlyFile() {}

  /**
   * Writes a new file of mode 0600. After a crash at any moment the file is whole or absent; on
   * return it survives the loss of power. A file that is there throws {@link KeysUnavailable}.
   */
  static void create(Path file, byte[] content) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new KeysUnavailable(file + " is no file's name");
    }
    try {
      Path draft = Files.createTempFile(folder, ".draft-", null, MODE_0600);
      try {
        writeDurably(draft, content);
        // A hard link, not a move: it fails when the name is taken, in one step.
        Files.createLink(file, draft);
      } finally {
        Files.delete(draft);
      }
      syncFolder(folder);
    } catch (FileAlreadyExistsException e) {
      throw new KeysUnavailable(file + " is there already and stays as it is");
    } catch (IOException | UnsupportedOperationException e) {
      throw new KeysUnavailable(file + " cannot be made", e);
    }
  }

  /** Refuses a file that its group or others may touch, or whose permissions cannot be seen. */
  static void requireOwnerOnly(Path file) {
    try {
      if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
        throw new KeysUnavailable(file + " is open to others than its owner: chmod 600 it");
      }
    } catch (NoSuchFileException e) {
      throw new KeysUnavailable(file + " is not there");
    } catch (IOException | UnsupportedOperationException e) {
      throw new KeysUnavailable("permissions of " + file + " cannot be read", e);
    }
  }

  private static void writeDurably(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
