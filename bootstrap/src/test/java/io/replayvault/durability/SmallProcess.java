package io.replayvault.durability;

import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.OrphanSweep;
import io.replayvault.domain.session.SessionId;
import io.replayvault.kms.keys.ChunkedObjectSealer;
import io.replayvault.persistence.session.FileSegmentStore;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts {@link KilledWriter}s fast: with no more on the class path than they need, in jars, so
 * that all of them share one archive of loaded classes that a first run leaves behind.
 */
final class SmallProcess {
  private static final int TRAINING = 60;

  private final Path home;
  private final List<String> command;

  private SmallProcess(Path home, String classPath) {
    this.home = home;
    this.command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:SharedArchiveFile=" + home.resolve("classes.jsa"),
            "-XX:+AutoCreateSharedArchive",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Djdk.util.jar.enableMultiRelease=false",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-cp",
            classPath,
            KilledWriter.class.getName());
  }

  /** Packs the classes and trains the archive, both below that directory. */
  static SmallProcess prepare(Path home) throws IOException, InterruptedException {
    List<String> jars = new ArrayList<>();
    for (Class<?> part :
        List.of(
            KilledWriter.class,
            SessionId.class,
            OrphanSweep.class,
            Sessions.class,
            FileSegmentStore.class,
            ChunkedObjectSealer.class,
            com.github.luben.zstd.Zstd.class)) {
      jars.add(jar(home.resolve(part.getSimpleName() + ".jar"), location(part)).toString());
    }
    SmallProcess small = new SmallProcess(home, String.join(":", jars));
    Process training = small.start(Files.createDirectory(home.resolve("training")), 0, TRAINING);
    training.getInputStream().transferTo(OutputStream.nullOutputStream());
    if (training.waitFor() != 0) {
      throw new IllegalStateException(
          "a writer that nobody killed: " + Files.readString(errors(home.resolve("training"))));
    }
    return small;
  }

  /** A writer in that directory. */
  Process start(Path directory, long seed, int segments, String... more) throws IOException {
    List<String> line = new ArrayList<>(command);
    line.add(1, "-DZstdTempFolder=" + directory); // what a killed one leaves goes with it
    line.addAll(List.of(directory.toString(), "" + seed, "" + segments));
    line.addAll(List.of(more));
    return new ProcessBuilder(line)
        .directory(home.toFile())
        .redirectError(errors(directory).toFile())
        .start();
  }

  /** Where a writer in that directory says what went wrong. */
  static Path errors(Path directory) {
    return directory.resolve("errors");
  }

  private static Path location(Class<?> part) {
    try {
      return Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar itself, or one of what a directory holds of ours. */
  private static Path jar(Path target, Path location) throws IOException {
    if (Files.isRegularFile(location)) {
      return location;
    }
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target));
        Stream<Path> files = Files.walk(location)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = location.relativize(file).toString();
        if (name.endsWith(".class")) {
          jar.putNextEntry(new JarEntry(name));
          Files.copy(file, jar);
        }
      }
    }
    return target;
  }
}
