package io.replayvault.datasource;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * What PostgreSQL's driver is told for each connection. A parameter of the URL takes the place of
 * the one here (so says the driver); the production profile refuses those that would weaken TLS.
 *
 * <p>No wait is for ever: for the server to answer a connection, for a lock, for a statement, for
 * an answer on a network that fell silent, and the server's own wait for a client that does.
 */
final class ConnectionProperties {
  private static final String CONNECT_SECONDS = "5";
  private static final String LOGIN_SECONDS = "10";

  /** The server cancels first; the socket gives up where the server no longer can. */
  private static final int SILENCE_SECONDS = 10;

  /** Literal, so that no host name such as {@code 127.example.com} is taken for it. */
  private static final Pattern LOOPBACK_IPV4 = Pattern.compile("127(?:\\.\\d{1,3}){3}");

  private static final int LOCK_SECONDS = 10;
  private static final int IDLE_IN_TRANSACTION_SECONDS = 60;

  /** Who waits longer for a table's lock stops everybody who comes behind. */
  private static final int MIGRATION_LOCK_SECONDS = 10;

  private ConnectionProperties() {}

  static Properties of(DatabaseCredentials credentials, Purpose purpose) throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, credentials.user());
    PGProperty.PASSWORD.set(properties, credentials.password());
    PGProperty.APPLICATION_NAME.set(properties, "replayvault");
    PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_SECONDS);
    PGProperty.LOGIN_TIMEOUT.set(properties, LOGIN_SECONDS);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    // Of several hosts, and after a fail-over, the one that takes writes.
    PGProperty.TARGET_SERVER_TYPE.set(properties, "primary");
    PGProperty.HOST_RECHECK_SECONDS.set(properties, "2");
    // Details of an error can hold a row's values.
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
    setLimits(properties, credentials, purpose);
    setTls(properties, credentials);
    return properties;
  }

  private static void setLimits(
      Properties properties, DatabaseCredentials credentials, Purpose purpose) {
    switch (purpose) {
      case APPLICATION -> {
        int statement = credentials.statementSeconds();
        PGProperty.SOCKET_TIMEOUT.set(properties, Integer.toString(statement + SILENCE_SECONDS));
        PGProperty.OPTIONS.set(
            properties,
            options(statement, Math.min(LOCK_SECONDS, statement), IDLE_IN_TRANSACTION_SECONDS));
      }
      case MIGRATION -> PGProperty.OPTIONS.set(properties, options(0, MIGRATION_LOCK_SECONDS, 0));
    }
  }

  /** Command-line options of the session's server process; 0 is no limit. */
  private static String options(int statement, int lock, int idleInTransaction) {
    return "-c statement_timeout="
        + statement
        + "s -c lock_timeout="
        + lock
        + "s -c idle_in_transaction_session_timeout="
        + idleInTransaction
        + "s";
  }

  private static void setTls(Properties properties, DatabaseCredentials credentials)
      throws SQLException {
    credentials.trust().ifPresent(file -> PGProperty.SSL_ROOT_CERT.set(properties, file));
    if (credentials.trust().isPresent() || leavesThisMachine(credentials.url())) {
      PGProperty.SSL_MODE.set(properties, "verify-full");
    }
  }

  private static boolean leavesThisMachine(String url) throws SQLException {
    Properties parsed = Driver.parseURL(url, new Properties());
    if (parsed == null) {
      throw new SQLException("the URL is not one of PostgreSQL's driver", "08001");
    }
    String hosts = PGProperty.PG_HOST.getOrDefault(parsed);
    return hosts == null
        || !Arrays.stream(hosts.split(",")).allMatch(ConnectionProperties::loopback);
  }

  private static boolean loopback(String host) {
    return LOOPBACK_IPV4.matcher(host).matches()
        || "localhost".equals(host)
        || "::1".equals(host)
        || "[::1]".equals(host);
  }
}
