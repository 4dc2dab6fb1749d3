package io.replayvault.persistence.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database's tables to what this version needs, at start-up before anything else touches
 * them. Each of the two databases has a folder and a history of its own. Safe to run on several
 * nodes at once: Flyway holds a lock in the database.
 */
public enum Migrations {
  /** Sessions, accounts, people, audit. */
  MAIN("db/migration/main"),
  /** The key store. */
  KEYS("db/migration/keys");

  private static final String[] NONE_NOT_EVEN_FUTURE_ONES = {};

  private final String folder;

  Migrations(String folder) {
    this.folder = folder;
  }

  /**
   * Migrates, and answers how many migrations ran. Throws when one fails, when the database was
   * changed by a newer version or by hand, or when the migrations themselves are not found: an
   * application server can hide them, and an empty database would look up to date.
   */
  public int run(DataSource database) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:" + folder)
            .failOnMissingLocations(true)
            .validateMigrationNaming(true)
            .ignoreMigrationPatterns(NONE_NOT_EVEN_FUTURE_ONES)
            .cleanDisabled(true)
            .load();
    if (flyway.info().all().length == 0) {
      throw new IllegalStateException("no migrations found in " + folder);
    }
    return flyway.migrate().migrationsExecuted;
  }
}
