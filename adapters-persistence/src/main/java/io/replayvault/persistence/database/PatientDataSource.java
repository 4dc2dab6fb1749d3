package io.replayvault.persistence.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool on which nobody waits beyond their {@link AnswerTime}: neither for a connection, for which
 * a thread of its own asks and which goes back if it comes too late, nor for an answer on it.
 * Whoever has no such time gets the pool's connections as they are.
 *
 * <p>A connection whose answer was given up is of no more use, and the driver closes it. What it
 * had been asked may be done all the same.
 */
public final class PatientDataSource {
  /** PostgreSQL's own for a statement that was cancelled over its time. */
  private static final String OVER_TIME = "57014";

  /** More than any pool has, so that whoever comes beyond would wait in vain. */
  private static final int MOST_ASKING = 128;

  private static final int IDLE_SECONDS = 30;

  static final ThreadPoolExecutor ASKING =
      new ThreadPoolExecutor(
          0,
          MOST_ASKING,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().name("replayvault-connection-", 0).daemon().factory());

  private final DataSource pool;

  private PatientDataSource(DataSource pool) {
    this.pool = pool;
  }

  /** The pool, with that patience. */
  public static DataSource around(DataSource pool) {
    PatientDataSource patient = new PatientDataSource(pool);
    return proxy(
        DataSource.class,
        (method, arguments) ->
            method.getName().equals("getConnection") && arguments == null
                ? patient.connection()
                : call(pool, method, arguments));
  }

  private Connection connection() throws SQLException {
    Optional<Duration> left = AnswerTime.left();
    return left.isEmpty()
        ? pool.getConnection()
        : PatientConnection.around(pool, AnswerTime.waiting(() -> inTime(left.get())));
  }

  private Connection inTime(Duration left) throws SQLException {
    if (left.isZero()) {
      throw overTime();
    }
    CompletableFuture<Connection> asked = new CompletableFuture<>();
    try {
      ASKING.execute(() -> ask(asked));
      return asked.get(left.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException | RejectedExecutionException e) {
      return cameAtLast(asked);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return cameAtLast(asked);
    }
  }

  private void ask(CompletableFuture<Connection> asked) {
    try {
      Connection opened = pool.getConnection();
      if (!asked.complete(opened)) {
        opened.close();
      }
    } catch (SQLException | RuntimeException | Error e) {
      asked.completeExceptionally(e);
    }
  }

  /** What came between the end of the time and the look at it; else it is given up. */
  private static Connection cameAtLast(CompletableFuture<Connection> asked) throws SQLException {
    if (!asked.completeExceptionally(overTime()) && !asked.isCompletedExceptionally()) {
      return asked.join();
    }
    throw overTime();
  }

  private static SQLException failure(@Nullable Throwable cause) {
    return switch (cause) {
      case SQLException sql -> sql;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> new SQLException("a connection could not be had", cause);
    };
  }

  static SQLException overTime() {
    return new SQLException("there is no time left to wait for the database", OVER_TIME);
  }

  /** A call of a method on what is wrapped. */
  @FunctionalInterface
  interface Call {
    @Nullable Object on(Method method, Object @Nullable [] arguments) throws Exception;
  }

  static <T> T proxy(Class<T> type, Call calls) {
    return type.cast(
        Proxy.newProxyInstance(
            PatientDataSource.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "equals" -> arguments != null && proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> calls.on(method, arguments);
                }));
  }

  static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      switch (thrown.getCause()) {
        case Exception cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw thrown;
      }
    }
  }
}
