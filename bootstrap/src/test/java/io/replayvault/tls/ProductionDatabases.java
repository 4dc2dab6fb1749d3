package io.replayvault.tls;

import io.replayvault.kms.keys.PasswordFile;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.launch.database.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Both databases as an operator prepares them for production: each with an owner, who migrates, and
 * a user for the application, who owns nothing. Every user has a password of its own in a file.
 */
public final class ProductionDatabases implements AutoCloseable {

  private static final Map<String, String> NAMES =
      Map.of("REPLAYVAULT_DATABASE", "vault", "REPLAYVAULT_KEYSTORE", "vault_keys");

  private final Path folder;
  private final TestPostgres server;

  private ProductionDatabases(Path folder, TestPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  /** Starts a PostgreSQL with its files in {@code folder}; both databases are empty. */
  public static ProductionDatabases start(Path folder) throws IOException {
    try {
      Path own = Files.createDirectories(folder.resolve("postgresql"));
      ProductionDatabases databases = new ProductionDatabases(folder, TestPostgres.start(own));
      for (String name : NAMES.values()) {
        databases.prepare(name);
      }
      return databases;
    } catch (SQLException e) {
      throw new IOException("the databases were not prepared", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("ended while PostgreSQL started", e);
    }
  }

  private void prepare(String name) throws IOException, SQLException {
    String owner = name + "_owner";
    for (String user : List.of(owner, name)) {
      PasswordFile.create(passwordFile(user), new SecureChance());
      server.run("postgres", "create role " + user + " login password '" + password(user) + "'");
    }
    server.run(
        "postgres",
        "create database " + name + " owner " + owner,
        "revoke all on database " + name + " from public",
        "grant connect on database " + name + " to " + name);
  }

  /** What a node needs. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    NAMES.forEach(
        (setting, name) -> {
          settings.put(setting + "_URL", server.url("127.0.0.1", name));
          settings.put(setting + "_USER", name);
          settings.put(setting + "_PASSWORD_FILE", passwordFile(name).toString());
        });
    return settings;
  }

  /** What {@code replayvault migrate} needs. */
  public Map<String, String> ownersSettings() {
    Map<String, String> settings = settings();
    NAMES.forEach(
        (setting, name) -> {
          String owner = name + "_owner";
          settings.put(setting + "_MIGRATION_USER", owner);
          settings.put(setting + "_MIGRATION_PASSWORD_FILE", passwordFile(owner).toString());
        });
    return settings;
  }

  /** The password of each user, by the user's name. */
  Map<String, String> secrets() throws IOException {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String name : NAMES.values()) {
      secrets.put(name, password(name));
      secrets.put(name + "_owner", password(name + "_owner"));
    }
    return secrets;
  }

  private Path passwordFile(String user) {
    return folder.resolve(user + "-password");
  }

  private String password(String user) throws IOException {
    return Files.readString(passwordFile(user)).strip();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
