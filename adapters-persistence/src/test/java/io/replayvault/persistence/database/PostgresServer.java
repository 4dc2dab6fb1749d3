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
  static final String SUPERUSER = "postgres";

  /** Owns the databases and their tables. */
  static final String OWNER = "replayvault_owner";

  /** Signs in for the adapters. */
  static final String APPLICATION = "replayvault";

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
    execute("create role " + OWNER + " login");
    execute("create role " + APPLICATION + " login");
    for (Migrations migrations : Migrations.values()) {
      execute("create database " + template(migrations) + " owner " + OWNER);
      DataSource owner = database(template(migrations), OWNER);
      migrations.run(owner);
      LeastPrivileges.of(migrations).grant(owner, APPLICATION);
    }
  }

  static PostgresServer of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(
            PostgresServer.class, key -> new PostgresServer(), PostgresServer.class);
  }

  /** The name of a fresh database with the tables of these migrations. */
  String migrated(Migrations migrations) {
    return created("template " + template(migrations));
  }

  /** The name of a fresh database without tables. */
  String empty() {
    return created("");
  }

  /** A database as one of its users sees it. */
  DataSource database(String name, String user) {
    return server.getDatabase(user, name);
  }

  private String created(String like) {
    String name = "test_" + taken.incrementAndGet();
    execute("create database " + name + " owner " + OWNER + " " + like);
    return name;
  }

  private static String template(Migrations migrations) {
    return "template_" + migrations.name().toLowerCase(Locale.ROOT);
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
