package io.replayvault.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real PostgreSQL for all tests of a run, started at the first use and stopped at the end. Each
 * taker gets a database of its own, copied from one that is migrated already.
 */
final class PostgresServer implements AutoCloseable {
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final EmbeddedPostgres server;
  private final AtomicInteger taken = new AtomicInteger();

  private PostgresServer() {
    FLYWAY.setLevel(Level.WARNING);
    try {
      server = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Migrations migrations : Migrations.values()) {
      execute("create database " + template(migrations));
      migrations.run(database(template(migrations)));
    }
  }

  static PostgresServer of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(
            PostgresServer.class, key -> new PostgresServer(), PostgresServer.class);
  }

  /** A fresh database with the tables of these migrations. */
  DataSource migrated(Migrations migrations) {
    return created("template " + template(migrations));
  }

  /** A fresh database without tables. */
  DataSource empty() {
    return created("");
  }

  private DataSource created(String like) {
    String name = "test_" + taken.incrementAndGet();
    execute("create database " + name + " " + like);
    return database(name);
  }

  private static String template(Migrations migrations) {
    return "template_" + migrations.name().toLowerCase(Locale.ROOT);
  }

  private DataSource database(String name) {
    return server.getDatabase("postgres", name);
  }

  private void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
