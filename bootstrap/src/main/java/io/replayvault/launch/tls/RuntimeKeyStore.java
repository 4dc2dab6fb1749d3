package io.replayvault.launch.tls;

import io.replayvault.bootstrap.configuration.tls.TlsIdentity;
import io.replayvault.launch.LaunchRefused;
import io.replayvault.launch.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The PKCS#12 file that the server reads: certificate and key of now, in a folder of mode 0700,
 * under a random password that exists in this process only.
 *
 * <p>Promises: whoever reads the file finds the whole old identity or the whole new one. It is gone
 * when the server is stopped in order.
 */
public final class RuntimeKeyStore implements AutoCloseable {

  private final Path file;
  private final String password;

  private RuntimeKeyStore(Path file, String password) {
    this.file = file;
    this.password = password;
  }

  /**
   * Makes folder and file.
   *
   * @param folder where; made for its owner alone
   * @param identity what it holds at first
   * @throws LaunchRefused when it cannot be written
   */
  static RuntimeKeyStore create(Path folder, TlsIdentity identity) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      RuntimeKeyStore store =
          new RuntimeKeyStore(folder.resolve("entry-points.p12"), SecretFile.fresh());
      store.put(identity);
      return store;
    } catch (IOException e) {
      throw new LaunchRefused(folder + " cannot be written: make room, or check its owner", e);
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Its password. */
  public String password() {
    return password;
  }

  /** Exchanges what the file holds, in one step. */
  void put(TlsIdentity identity) throws IOException {
    Path draft = file.resolveSibling("draft.p12");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, identity.asPkcs12(password.toCharArray()), StandardOpenOption.WRITE);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Nobody has its password any more.
    }
  }

  @Override
  public String toString() {
    return "RuntimeKeyStore[" + file + ", password=***]";
  }
}
