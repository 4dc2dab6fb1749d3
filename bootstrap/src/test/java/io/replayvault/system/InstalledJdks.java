package io.replayvault.system;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The JDKs of this machine that the product runs on, where {@code mvnw} and {@code build/verify}
 * look for one, too.
 */
public final class InstalledJdks {
  /** The oldest that the README names. */
  public static final int OLDEST = 21;

  private InstalledJdks() {}

  /** Their folders, each once; the one that runs this comes first. */
  public static List<Path> homes() throws IOException {
    Set<Path> homes = new LinkedHashSet<>();
    homes.add(Path.of(System.getProperty("java.home")).toRealPath());
    for (Path place : places()) {
      if (Files.isExecutable(place.resolve("bin/javac")) && version(place) >= OLDEST) {
        homes.add(place.toRealPath());
      }
    }
    return List.copyOf(homes);
  }

  private static List<Path> places() throws IOException {
    Path home = Path.of(System.getProperty("user.home"));
    List<Path> places = new ArrayList<>();
    for (String setting : List.of("JAVA_HOME", "JDK21_HOME")) {
      String named = System.getenv(setting);
      if (named != null && !named.isEmpty()) {
        places.add(Path.of(named));
      }
    }
    addIn(places, Path.of("/usr/lib/jvm"), "*");
    addIn(places, Path.of("/opt/java"), "*");
    addIn(places, Path.of("/opt"), "jdk*");
    addIn(places, home.resolve(".sdkman/candidates/java"), "*");
    addIn(places, home.resolve(".jdks"), "*");
    List<Path> bundles = new ArrayList<>();
    addIn(bundles, Path.of("/Library/Java/JavaVirtualMachines"), "*");
    bundles.forEach(bundle -> places.add(bundle.resolve("Contents/Home")));
    return places;
  }

  private static void addIn(List<Path> places, Path folder, String names) throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
        found.forEach(places::add);
      }
    }
  }

  /** The first number of its version; 0 where there is none. */
  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release)) {
      return 0;
    }
    Properties said = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      said.load(reader);
    }
    return Optional.ofNullable(said.getProperty("JAVA_VERSION"))
        .map(version -> version.replace("\"", "").split("[.+-]", 2)[0])
        .filter(first -> first.matches("[0-9]{1,4}"))
        .map(Integer::parseInt)
        .orElse(0);
  }
}
