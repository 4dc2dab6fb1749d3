package io.replayvault.bootstrap.configuration;

import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * A file with a secret is there, has something in it, is read by this process and by nobody else:
 * it belongs to the process's user or to root, and neither its group nor others may touch it.
 *
 * <p>One exception, which the root key's files do not get: root's file in memory may be read by its
 * group. So Kubernetes hands a secret to a pod of an ordinary user ({@code fsGroup}), and so the
 * access list of a systemd credential looks like.
 */
final class SecretFileRule {

  private static final String ROOT = "root";
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE);
  private static final Set<PosixFilePermission> GROUP =
      Set.of(GROUP_READ, GROUP_WRITE, GROUP_EXECUTE);
  private static final Set<PosixFilePermission> GROUP_CHANGES = Set.of(GROUP_WRITE, GROUP_EXECUTE);

  private final SettingSource source;
  private final Surroundings surroundings;

  SecretFileRule(SettingSource source, Surroundings surroundings) {
    this.source = source;
    this.surroundings = surroundings;
  }

  /** Checks the file that a setting names, where it names one. */
  void check(String property) {
    source.path(property).ifPresent(file -> check(property, file, true));
  }

  /** Checks a file of the root key. */
  void checkStrictly(String property, Path file) {
    check(property, file, false);
  }

  private void check(String property, Path file, boolean fromPlatform) {
    Optional<FileAccess> access = surroundings.accessTo(file);
    if (access.isEmpty()) {
      source.refuse(
          property,
          "names " + file + ", which is not there",
          "put the file there, or name another");
      return;
    }
    checkOwner(property, file, access.get());
    checkMode(property, file, access.get(), fromPlatform);
    if (access.get().readable() && access.get().size() == 0) {
      source.refuse(property, "names " + file + ", which is empty", "write the secret into it");
    }
  }

  private void checkOwner(String property, Path file, FileAccess access) {
    String user = surroundings.user();
    if (!access.readable()) {
      source.refuse(
          property, "names " + file + ", which " + user + " cannot read", "chown " + user + " it");
    } else if (!access.owner().equals(user) && !access.owner().equals(ROOT)) {
      source.refuse(
          property,
          "names " + file + ", which belongs to " + access.owner(),
          "chown " + user + " it");
    }
  }

  private void checkMode(String property, Path file, FileAccess access, boolean fromPlatform) {
    boolean handed = fromPlatform && access.inMemory() && access.owner().equals(ROOT);
    Set<PosixFilePermission> mode = access.permissions();
    if (!Collections.disjoint(mode, OTHERS)) {
      source.refuse(
          property, "names " + file + ", which is open to everybody", "chmod 600 " + file);
    } else if (!Collections.disjoint(mode, handed ? GROUP_CHANGES : GROUP)) {
      source.refuse(
          property, "names " + file + ", which is open to its group", "chmod 600 " + file);
    }
  }
}
