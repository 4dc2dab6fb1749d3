package io.replayvault.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A trial's private PostgreSQL, looked into with the superuser's password that only its owner can
 * read.
 */
public final class VaultDatabase {
  private static final List<String> DATABASES = List.of("replayvault", "replayvault_keys");

  private VaultDatabase() {}

  /** What a setting is, as {@code SHOW} says. */
  public static String show(RunningReplayVault vault, String setting) throws IOException {
    try (Connection connection = connect(vault, "postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IOException("SHOW " + setting, e);
    }
  }

  /** The first column of each row that a query of the main database answers. */
  public static List<String> query(RunningReplayVault vault, String sql) throws IOException {
    return query(vault, DATABASES.get(0), sql);
  }

  private static List<String> query(RunningReplayVault vault, String database, String sql)
      throws IOException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = connect(vault, database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        answers.add(String.valueOf(row.getString(1)));
      }
      return answers;
    } catch (SQLException e) {
      throw new IOException(sql, e);
    }
  }

  /** Runs statements on the main database, all of them or none. */
  public static void execute(RunningReplayVault vault, String sql) throws IOException {
    execute(vault, DATABASES.get(0), sql);
  }

  private static void execute(RunningReplayVault vault, String database, String sql)
      throws IOException {
    try (Connection connection = connect(vault, database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(sql, e);
    }
  }

  /** The first column of each row that a query of the key store answers. */
  public static List<String> queryKeys(RunningReplayVault vault, String sql) throws IOException {
    return query(vault, DATABASES.get(1), sql);
  }

  /** Runs statements on the key store, all of them or none. */
  public static void executeKeys(RunningReplayVault vault, String sql) throws IOException {
    execute(vault, DATABASES.get(1), sql);
  }

  /** Every row of every table of both databases, as text. */
  public static byte[] dump(RunningReplayVault vault) throws IOException {
    ByteArrayOutputStream dump = new ByteArrayOutputStream();
    for (String database : DATABASES) {
      try (Connection connection = connect(vault, database)) {
        for (String table : tables(connection)) {
          dump(connection, table, dump);
        }
      } catch (SQLException e) {
        throw new IOException("dumping " + database, e);
      }
    }
    return dump.toByteArray();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                    + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  private static void dump(Connection connection, String table, ByteArrayOutputStream dump)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        for (int i = 1; i <= columns; i++) {
          dump.writeBytes(bytes(row.getObject(i)));
          dump.write('\t');
        }
        dump.write('\n');
      }
    }
  }

  private static byte[] bytes(Object value) {
    return value instanceof byte[] raw
        ? raw
        : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
  }

  private static Connection connect(RunningReplayVault vault, String database)
      throws SQLException, IOException {
    List<String> postmaster = Files.readAllLines(vault.home().resolve("database/postmaster.pid"));
    String password = Files.readString(vault.home().resolve("database.secret")).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/" + database;
    return DriverManager.getConnection(url, "postgres", password);
  }
}
