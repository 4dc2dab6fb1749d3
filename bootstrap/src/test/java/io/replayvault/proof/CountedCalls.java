package io.replayvault.proof;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts the statements and commits that one thread sends through a data source. */
final class CountedCalls {
  private long statements;
  private long commits;

  /** The same data source, counted. */
  DataSource over(DataSource source) {
    return proxy(DataSource.class, source, this::changed);
  }

  long statements() {
    return statements;
  }

  long commits() {
    return commits;
  }

  private @Nullable Object changed(Method method, @Nullable Object answer) {
    if (method.getName().startsWith("execute")) {
      statements++;
    } else if (method.getName().equals("commit")) {
      commits++;
    }
    return switch (answer) {
      case Connection connection -> proxy(Connection.class, connection, this::changed);
      case PreparedStatement prepared -> proxy(PreparedStatement.class, prepared, this::changed);
      case Statement plain -> proxy(Statement.class, plain, this::changed);
      case null, default -> answer;
    };
  }

  private static <T> T proxy(Class<T> type, T behind, Noted noted) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          try {
            return noted.call(method, method.invoke(behind, arguments));
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(
            CountedCalls.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** A call that was answered. */
  private interface Noted {
    @Nullable Object call(Method method, @Nullable Object answer);
  }
}
