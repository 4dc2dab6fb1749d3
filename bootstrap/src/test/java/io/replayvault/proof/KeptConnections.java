package io.replayvault.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Pools of one connection each, which stays open whoever closes it, until all are closed. */
final class KeptConnections implements AutoCloseable {
  private final PGSimpleDataSource server = new PGSimpleDataSource();
  private final Queue<Connection> open = new ConcurrentLinkedQueue<>();

  KeptConnections(String url, String user, String password) {
    server.setUrl(url);
    server.setUser(user);
    server.setPassword(password);
  }

  /** Connections that are opened each time. */
  DataSource fresh() {
    return server;
  }

  /** A pool of its own. What is undone when it is given back: whatever was not committed. */
  DataSource kept() throws SQLException {
    Connection connection = server.getConnection();
    open.add(connection);
    Connection lent =
        (Connection)
            Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  try {
                    if (method.getName().equals("close")) {
                      reset(connection);
                      return null;
                    }
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return (DataSource)
        Proxy.newProxyInstance(
            KeptConnections.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getConnection" -> lent;
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == arguments[0];
                  case "toString" -> "a pool of one connection";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static void reset(Connection connection) throws SQLException {
    if (!connection.isClosed() && !connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection each : open) {
      each.close();
    }
  }
}
