package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.MigrationSettings;
import io.replayvault.bootstrap.configuration.SettingProblem;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * {@code replayvault migrate}: brings the tables of both databases to what this version needs, as
 * their owner, and grants the application's users what they need (ADR-0036).
 *
 * <p>The launcher has neither driver nor migrations of its own: it calls the application's.
 */
final class MigrateCommand implements Command {
  private static final String TABLES = "io.replayvault.bootstrap.DatabaseTables";

  /** Kept for as long as the process lives: loggers that nobody holds forget their level. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public String summary() {
    return "changes both databases' tables to this version's, and grants";
  }

  @Override
  public String help() {
    return """
    replayvault migrate

    Brings the tables of the database and of the key store to what this version needs, and
    grants the application's users the least that it needs. Run it before the first node of
    a new version starts; nodes of the version before go on working. Again is harmless.

    For each of REPLAYVAULT_DATABASE_… and REPLAYVAULT_KEYSTORE_…:
      …URL                      JDBC URL
      …TRUST                    PEM file that the server's certificate is checked against
      …USER, …PASSWORD_FILE     the application's user, who owns nothing
      …MIGRATION_USER, …MIGRATION_PASSWORD_FILE
                                the owner of the tables, for this command

    The trial's own PostgreSQL needs none of this: its start migrates.
    """
        .stripTrailing();
  }

  @Override
  public boolean logs() {
    return true;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.isEmpty()) {
      throw new LaunchRefused(
          "migrate takes no arguments: settings are environment variables, see migrate --help");
    }
    MigrationSettings settings =
        switch (MigrationSettings.readFromProcess()) {
          case MigrationSettings.Outcome.Accepted accepted -> accepted.settings();
          case MigrationSettings.Outcome.Refused refused ->
              throw new LaunchRefused(
                  refused.problems().stream().map(SettingProblem::line).toList());
        };
    FLYWAY.setLevel(Level.WARNING);
    try (ApplicationLibraries libraries = ApplicationLibraries.of(Release.jar())) {
      migrate(libraries, settings).forEach(out::println);
      return Main.OK;
    }
  }

  private static List<String> migrate(
      ApplicationLibraries application, MigrationSettings settings) {
    Thread.currentThread().setContextClassLoader(application.loader());
    try {
      Method migrate =
          application
              .loader()
              .loadClass(TABLES)
              .getMethod("migrate", DataSource.class, String.class, DataSource.class, String.class);
      List<?> done =
          (List<?>)
              migrate.invoke(
                  null,
                  application.dataSource("replayvault.database", "migration"),
                  settings.database().login().user(),
                  application.dataSource("replayvault.keystore", "migration"),
                  settings.keyStore().login().user());
      return done.stream().map(String::valueOf).toList();
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw new LaunchRefused(
          "the tables were not migrated: " + reason(cause == null ? e : cause), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this jar does not fit together", e);
    }
  }

  /** The innermost reason in one line; the outer ones only say that there is one. */
  static String reason(Throwable thrown) {
    Throwable inner = thrown;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    String message =
        thrown instanceof IllegalStateException ? thrown.getMessage() : inner.getMessage();
    return String.valueOf(message).lines().findFirst().orElse(inner.getClass().getSimpleName());
  }
}
