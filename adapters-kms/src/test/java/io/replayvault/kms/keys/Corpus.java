package io.replayvault.kms.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Test vectors of other people, which are not in this repository. They are looked for in the folder
 * that {@code REPLAYVAULT_CORPORA} names (then they must be there), else in {@code shared/corpora}
 * beside the checkout or above it. Where there is none, the build says by name what it left out.
 */
final class Corpus {
  private static final String SETTING = "REPLAYVAULT_CORPORA";
  private static final int LEVELS = 4;

  private Corpus() {}

  /** The folder of Wycheproof's files; empty where there is no corpus, which is said. */
  static Optional<Path> wycheproof() {
    Optional<Path> found = folder().map(corpora -> corpora.resolve("wycheproof"));
    if (found.isEmpty()) {
      System.out.println(
          "left out: wycheproof, corpus not found; set " + SETTING + " to its folder");
    }
    return found;
  }

  private static Optional<Path> folder() {
    String named = System.getenv(SETTING);
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
        .limit(LEVELS + 1L)
        .map(above -> above.resolve("shared").resolve("corpora"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
