package io.replayvault.persistence.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down every different statement that the adapters send, where the property {@code
 * replayvault.statements} names a file: that is how {@code statements-of-the-previous-version.txt}
 * is made at a release (CONTRIBUTING.md).
 */
final class StatementRecord {
  private static final String FILE = System.getProperty("replayvault.statements", "");
  private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

  private final String database;

  StatementRecord(Migrations migrations) {
    this.database = migrations.name().toLowerCase(Locale.ROOT);
  }

  void note(String statement) {
    String line = database + ": " + statement.strip().replaceAll("\\s+", " ");
    if (!FILE.isEmpty() && NOTED.add(line)) {
      try {
        Files.writeString(
            Path.of(FILE), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
