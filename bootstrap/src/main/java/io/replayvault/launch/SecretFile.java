package io.replayvault.launch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A generated password in a file that only its owner may read. */
public final class SecretFile {

  private static final int BYTES = 32;

  private SecretFile() {}

  /**
   * The password in {@code file}; a missing file is made with a fresh one first.
   *
   * @throws LaunchRefused when the file cannot be read or made
   */
  public static String readOrCreate(Path file) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory != null && Files.notExists(directory)) {
        Files.createDirectories(
            directory,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      if (Files.notExists(file)) {
        create(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new LaunchRefused(file + " cannot be read or made: check its owner and mode", e);
    }
  }

  /** A fresh password of 256 random bits, in hexadecimal. */
  public static String fresh() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, fresh() + "\n", StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      // Made by someone else in between: theirs is the one to read.
    }
  }
}
