package io.replayvault.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A network that breaks after the first commit has reached the server and before its answer. */
public final class LostAnswer {
  private static final String CONNECTION_FAILURE = "08006";

  private LostAnswer() {}

  /** Connections of a database, the first commit of which loses its answer. */
  static DataSource of(Wrapped.Opener database) {
    AtomicBoolean lost = new AtomicBoolean();
    return Wrapped.source(database, connection -> losing(connection, lost));
  }

  /** The same for the tests of adapters. */
  public static DataSource of(FreshDatabase database) {
    return of(database::connection);
  }

  private static Connection losing(Connection connection, AtomicBoolean lost) {
    return Wrapped.proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object answer = Wrapped.invoke(connection, method, arguments);
          if (method.getName().equals("commit") && lost.compareAndSet(false, true)) {
            connection.close();
            throw new SQLException("the connection is gone", CONNECTION_FAILURE);
          }
          return answer;
        });
  }
}
