package io.replayvault.persistence.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The few things that {@link FileSegmentStore} does to a disk when it writes and deletes, so that a
 * test can fail each of them, or cut the power after each.
 */
interface Disk {
  /** Makes a directory for nobody else's eyes (0700); false if it is there. */
  boolean createDirectory(Path directory) throws IOException;

  /**
   * Writes a new file for nobody else's eyes (0600) and syncs its content; when it fails, there is
   * no such file. A name that is taken fails and changes nothing.
   *
   * @return how many bytes
   */
  long write(Path file, InputStream content) throws IOException;

  /** Gives a file a second name; a name that is taken fails and changes nothing. */
  void link(Path name, Path file) throws IOException;

  /** Removes a name or an empty directory; false if it is not there. */
  boolean remove(Path name) throws IOException;

  /** Syncs the names in a directory. */
  void sync(Path directory) throws IOException;
}
