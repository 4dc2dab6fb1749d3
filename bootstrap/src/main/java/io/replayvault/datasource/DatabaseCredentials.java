package io.replayvault.datasource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where one database is and how to sign in to it, looked up anew for each physical connection, so
 * that a rotated password file takes effect without a restart.
 *
 * <p>The launcher's private PostgreSQL is handed over in memory, as system properties below {@code
 * replayvault.private}, and then comes first. Otherwise they are the settings: system properties,
 * then environment variables; the password lies in the file that {@code <prefix>.password.file}
 * names. Who migrates signs in as the role that {@code <prefix>.migration} names, and as the
 * application's where there is none.
 */
final class DatabaseCredentials {

  private static final String INVALID_AUTHORIZATION = "28000";

  private static final String PRODUCT = "replayvault.";

  private final String prefix;
  private final String handedOver;
  private final String role;

  /**
   * Credentials of one database.
   *
   * @param prefix beginning of the property names, such as {@code replayvault.database}
   * @param purpose what the connections are for
   */
  DatabaseCredentials(String prefix, Purpose purpose) {
    this.prefix = prefix;
    this.handedOver = PRODUCT + "private." + prefix.substring(PRODUCT.length());
    this.role =
        purpose == Purpose.MIGRATION && setting("migration.user").isPresent() ? "migration." : "";
  }

  String url() throws SQLException {
    return required("url");
  }

  String user() throws SQLException {
    Optional<String> inMemory = handedOver("user");
    return inMemory.isPresent() ? inMemory.get() : required(role + "user");
  }

  /**
   * The password; an unreadable file is an {@link SQLException} that names the setting, never the
   * content.
   */
  String password() throws SQLException {
    Optional<String> inMemory = handedOver("password");
    if (inMemory.isPresent()) {
      return inMemory.get();
    }
    String file = role + "password.file";
    try {
      return Files.readString(Path.of(required(file))).strip();
    } catch (IOException e) {
      throw new SQLException(
          "cannot read the file named by " + variable(file), INVALID_AUTHORIZATION, e);
    }
  }

  /** The PEM file with the certificates that the server's is checked against. */
  Optional<String> trust() {
    return setting("trust");
  }

  /** How long a statement may run, in seconds. */
  int statementSeconds() {
    return setting("statement.timeout").map(Integer::parseInt).orElse(30);
  }

  private String required(String name) throws SQLException {
    return handedOver(name)
        .or(() -> setting(name))
        .orElseThrow(() -> new SQLException(variable(name) + " is not set", INVALID_AUTHORIZATION));
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty(prefix + "." + name))
        .or(() -> Optional.ofNullable(System.getenv(variable(name))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private Optional<String> handedOver(String name) {
    return Optional.ofNullable(System.getProperty(handedOver + "." + name));
  }

  private String variable(String name) {
    return (prefix + "." + name).toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
