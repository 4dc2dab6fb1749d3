package io.replayvault.persistence.database;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One of the two databases, new and migrated, on a real PostgreSQL: in a static field one for the
 * class, otherwise one for each test. Adapters reach it as the application's user, with the least
 * privileges; what a test does beside them it does as a superuser.
 */
public final class FreshDatabase
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final Migrations migrations;
  private final String unit;
  private boolean forClass;
  private @Nullable CountingDataSource source;
  private @Nullable DataSource application;
  private @Nullable DataSource superuser;
  private @Nullable EntityManagerFactory factory;

  private FreshDatabase(Migrations migrations, String unit) {
    this.migrations = migrations;
    this.unit = unit;
  }

  /** The index. */
  public static FreshDatabase main() {
    return new FreshDatabase(Migrations.MAIN, "replayvault");
  }

  /** The key store. */
  public static FreshDatabase keys() {
    return new FreshDatabase(Migrations.KEYS, "replayvault-keys");
  }

  /** The unit's factory on that data source. */
  public static EntityManagerFactory factory(String unit, DataSource source) {
    return Persistence.createEntityManagerFactory(
        unit, Map.of("jakarta.persistence.nonJtaDataSource", source));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    forClass = true;
    start(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (!forClass) {
      start(context);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!forClass) {
      factory().close();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    factory().close();
  }

  private void start(ExtensionContext context) {
    PostgresServer server = PostgresServer.of(context);
    String name = server.migrated(migrations);
    superuser = server.database(name, PostgresServer.SUPERUSER);
    application = server.database(name, PostgresServer.APPLICATION);
    source = new CountingDataSource(application, new StatementRecord(migrations));
    factory = factory(unit, source.proxy());
  }

  /** The factory for the adapters under test. */
  public EntityManagerFactory factory() {
    if (factory == null) {
      throw new IllegalStateException("no test is running");
    }
    return factory;
  }

  /** Connections of the adapters' user. */
  public DataSource application() {
    if (application == null) {
      throw new IllegalStateException("no test is running");
    }
    return application;
  }

  /** The statements that the adapters sent while the action ran. */
  public List<String> statementsOf(Runnable action) {
    if (source == null) {
      throw new IllegalStateException("no test is running");
    }
    return source.statementsOf(action);
  }

  /** Runs SQL beside the adapters. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of what a query answers. */
  public List<String> query(String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(String.valueOf(rows.getString(1)));
      }
    }
    return answers;
  }

  /** The database's name on its server. */
  String name() {
    try {
      return query("select current_database()").get(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection beside the adapters. */
  public Connection connection() throws SQLException {
    if (superuser == null) {
      throw new IllegalStateException("no test is running");
    }
    return superuser.getConnection();
  }
}
