package io.replayvault.persistence.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which each answer is waited for no longer than the thread's {@link AnswerTime}
 * has left when it is asked. What is asked without any time left is not sent; only a rollback is,
 * for a moment, and what a pool asks when it is given back, so that a connection that is slow and
 * not dead can be used again. A thread whose time lasts while others are answered waits as long as
 * is usual, under a {@link SilenceWatch}.
 */
final class PatientConnection {
  private static final Duration MOMENT = Duration.ofMillis(100);

  /** In which a database that others wait for answers somebody. */
  private static final Duration LEAST = Duration.ofMillis(200);

  private final DataSource pool;
  private final Connection connection;
  private final int usualMillis;

  private PatientConnection(DataSource pool, Connection connection, int usualMillis) {
    this.pool = pool;
    this.connection = connection;
    this.usualMillis = usualMillis;
  }

  static Connection around(DataSource pool, Connection connection) throws SQLException {
    PatientConnection patient =
        new PatientConnection(pool, connection, connection.getNetworkTimeout());
    return PatientDataSource.proxy(Connection.class, patient::called);
  }

  private @Nullable Object called(Method method, Object @Nullable [] arguments) throws Exception {
    return switch (method.getName()) {
      case "commit", "setAutoCommit" -> asked(connection, method, arguments, Duration.ZERO);
      case "rollback" -> asked(connection, method, arguments, MOMENT);
      case "close" -> closed(method, arguments);
      default -> {
        Object answer = PatientDataSource.call(connection, method, arguments);
        yield answer instanceof Statement made ? around(method.getReturnType(), made) : answer;
      }
    };
  }

  /**
   * It goes back to its pool also when it is too broken to be given a time-out. Open Liberty's pool
   * then sends a statement of its own on a connection whose time-out was changed, and gives it the
   * usual one again after that; so that the usual one must not be back before.
   */
  private @Nullable Object closed(Method method, Object @Nullable [] arguments) throws Exception {
    try {
      if (!connection.isClosed()) {
        limit(MOMENT);
      }
    } finally {
      AnswerTime.waiting(
          () -> Optional.ofNullable(PatientDataSource.call(connection, method, arguments)));
    }
    return null;
  }

  private <S> S around(Class<S> type, Statement made) {
    return PatientDataSource.proxy(
        type,
        (method, arguments) ->
            method.getName().startsWith("execute")
                ? asked(made, method, arguments, Duration.ZERO)
                : PatientDataSource.call(made, method, arguments));
  }

  private @Nullable Object asked(
      Object whom, Method method, Object @Nullable [] arguments, Duration atLeast)
      throws Exception {
    if (AnswerTime.lasts()) {
      return watched(whom, method, arguments);
    }
    limit(atLeast);
    return AnswerTime.waiting(
            () -> Optional.ofNullable(PatientDataSource.call(whom, method, arguments)))
        .orElse(null);
  }

  private @Nullable Object watched(Object whom, Method method, Object @Nullable [] arguments)
      throws Exception {
    await(usualMillis);
    Duration left = AnswerTime.left().orElseThrow();
    SilenceWatch watch =
        SilenceWatch.over(pool, connection, left.compareTo(LEAST) > 0 ? left : LEAST);
    try (watch) {
      return PatientDataSource.call(whom, method, arguments);
    } finally {
      if (watch.wasSilent()) {
        AnswerTime.spend();
      }
    }
  }

  private void limit(Duration atLeast) throws SQLException {
    Optional<Duration> left = AnswerTime.left();
    if (left.isEmpty()) {
      await(usualMillis);
      return;
    }
    long millis = Math.max(left.get().toMillis(), atLeast.toMillis());
    if (millis == 0) {
      throw PatientDataSource.overTime(); // To the driver zero would be for ever.
    }
    await((int) millis);
  }

  private void await(int millis) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, millis);
  }
}
