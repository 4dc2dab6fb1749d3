package io.replayvault.bootstrap.measures;

import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A {@link DataSource} that tells how long it took to get a connection and how many are out. The
 * server has such figures only with its agent, which it has not inside of the jar.
 */
public final class MeasuredDataSource {
  private final DataSource pool;
  private final Meters.Timer wait;
  private final AtomicInteger out = new AtomicInteger();

  private MeasuredDataSource(DataSource pool, Meters.Timer wait) {
    this.pool = pool;
    this.wait = wait;
  }

  /** The pool, measured under that name of a database. */
  public static DataSource around(DataSource pool, String name, Meters meters) {
    MeasuredDataSource measured =
        new MeasuredDataSource(pool, meters.timer(Measure.CONNECTION_WAIT.of(name)));
    meters.gauge(Measure.CONNECTIONS_IN_USE.of(name), measured.out::get);
    return (DataSource)
        Proxy.newProxyInstance(
            MeasuredDataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) ->
                method.getName().equals("getConnection")
                    ? measured.connection(method, arguments)
                    : call(pool, method, arguments));
  }

  private Object connection(Method method, Object @Nullable [] arguments) throws Exception {
    Meters.Timing timing = wait.start();
    Object connection;
    try {
      connection = call(pool, method, arguments);
    } finally {
      timing.stop();
    }
    out.incrementAndGet();
    return around((Connection) connection);
  }

  private Connection around(Connection connection) {
    AtomicBoolean isOut = new AtomicBoolean(true);
    return (Connection)
        Proxy.newProxyInstance(
            MeasuredDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean ends = method.getName().equals("close") || method.getName().equals("abort");
              if (ends && isOut.compareAndSet(true, false)) {
                out.decrementAndGet();
              }
              return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> call(connection, method, arguments);
              };
            });
  }

  private static Object call(Object target, Method method, Object @Nullable [] arguments)
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
