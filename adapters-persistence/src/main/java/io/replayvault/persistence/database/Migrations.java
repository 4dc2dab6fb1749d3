package io.replayvault.persistence.database;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.ValidateResult;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Brings a database's tables to what this version needs, before anything else touches them; or
 * checks that somebody did. Each of the two databases has a folder and a history of its own. Safe
 * to run on several nodes at once: Flyway holds a lock in the database.
 *
 * <p>A database that the next version has migrated already is taken as it is, so that nodes of two
 * versions work side by side (ADR-0036): migrations take nothing away that the version before
 * needs.
 */
public enum Migrations {
  /** Sessions, accounts, people, audit. */
  MAIN("main"),
  /** The key store. */
  KEYS("keys");

  private static final String OF_A_NEWER_VERSION = "*:future";

  private final String folder;

  Migrations(String folder) {
    this.folder = folder;
  }

  /** The name of the database's folders of migrations and privileges. */
  String folder() {
    return folder;
  }

  /**
   * Migrates as the owner of the tables, and answers how many migrations ran. Throws when one
   * fails, when the database was changed by hand, or when the migrations themselves are not found:
   * an application server can hide them, and an empty database would look up to date.
   */
  public int run(DataSource owner) {
    return flyway(owner).migrate().migrationsExecuted;
  }

  /**
   * Checks that the tables are what this version needs; needs no more than to read their history.
   *
   * @throws IllegalStateException with the reason and the mend, if they are not
   */
  public void require(DataSource database) {
    Flyway flyway = flyway(database);
    if (flyway.info().pending().length > 0) {
      throw new IllegalStateException(
          "the tables of the database "
              + folder
              + " are older than this version:"
              + " run replayvault migrate, then start again");
    }
    ValidateResult result = flyway.validateWithResult();
    if (!result.validationSuccessful) {
      throw new IllegalStateException(
          "the tables of the database "
              + folder
              + " were not made by ReplayVault alone ("
              + result.getAllErrorMessages().lines().findFirst().orElse("")
              + "): restore a backup, or use another database");
    }
  }

  /** Whether a newer version than this has migrated the database. */
  public boolean isAhead(DataSource database) {
    return Arrays.stream(flyway(database).info().applied())
        .anyMatch(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS);
  }

  private Flyway flyway(DataSource database) {
    FluentConfiguration configuration =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:db/migration/" + folder)
            .failOnMissingLocations(true)
            .validateMigrationNaming(true)
            .ignoreMigrationPatterns(OF_A_NEWER_VERSION)
            .cleanDisabled(true);
    // A lock of the session: one of a transaction would keep an index from being built
    // concurrently.
    configuration
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    Flyway flyway = configuration.load();
    if (flyway.info().all().length == 0) {
      throw new IllegalStateException("no migrations found in db/migration/" + folder);
    }
    return flyway;
  }
}
