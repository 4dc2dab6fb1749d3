package io.replayvault.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Public test data that is not part of the project: where {@code REPLAYVAULT_CORPORA} says, else in
 * {@code shared/corpora} beside or above the checkout.
 */
public final class Corpora {
  private Corpora() {}

  /** The file or folder of that name; empty if there is none. */
  public static Optional<Path> find(String name) {
    String named = System.getenv("REPLAYVAULT_CORPORA");
    if (named != null) {
      return Optional.of(Path.of(named, name)).filter(Files::exists);
    }
    return Stream.iterate(BuiltProduct.checkout(), above -> above != null, Path::getParent)
        .map(above -> above.resolve("shared/corpora").resolve(name))
        .filter(Files::exists)
        .findFirst();
  }

  /** Whether a run may do without: a developer's quick one may and says so, others fail. */
  public static boolean mayBeMissing() {
    return System.getenv("CI") == null;
  }
}
