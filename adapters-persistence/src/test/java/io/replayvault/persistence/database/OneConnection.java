package io.replayvault.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A pool of one connection, which stays open whoever closes it. */
final class OneConnection implements AutoCloseable {
  private final Connection connection;

  OneConnection(Connection connection) {
    this.connection = connection;
  }

  DataSource source() {
    return Wrapped.source(() -> connection, OneConnection::keptOpen);
  }

  private static Connection keptOpen(Connection connection) {
    return Wrapped.proxy(
        Connection.class,
        (proxy, method, arguments) ->
            method.getName().equals("close")
                ? null
                : Wrapped.invoke(connection, method, arguments));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
