package io.replayvault.kms.keys;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
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

  /** The test groups of a Wycheproof file, or none where there is no corpus, which is said. */
  static List<Map<String, Object>> wycheproof(String file) {
    Optional<Path> path = folder().map(corpora -> corpora.resolve("wycheproof").resolve(file));
    if (path.isEmpty()) {
      System.out.println(
          "left out: wycheproof/" + file + ", corpus not found; set " + SETTING + " to its folder");
      return List.of();
    }
    try {
      return objects(JSONObjectUtils.parse(Files.readString(path.get())), "testGroups");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(file, e);
    }
  }

  static List<Map<String, Object>> objects(Map<String, Object> parent, String name) {
    try {
      return List.of(JSONObjectUtils.getJSONObjectArray(parent, name));
    } catch (ParseException e) {
      throw new IllegalStateException(name, e);
    }
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
