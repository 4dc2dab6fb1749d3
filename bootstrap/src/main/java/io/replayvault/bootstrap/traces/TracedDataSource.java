package io.replayvault.bootstrap.traces;

import io.opentelemetry.api.trace.Span;
import io.replayvault.bootstrap.traces.Traces.On;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A {@link DataSource} each of whose statements is a span with its text as it was prepared: values
 * are bound to it later, and are in no span. Of a statement that was not prepared there is no text.
 */
final class TracedDataSource {
  private static final String UNPREPARED = "";

  private TracedDataSource() {}

  static DataSource around(DataSource database, String name, On traces) {
    return proxy(
        DataSource.class,
        database,
        (answer, arguments) ->
            answer instanceof Connection connection ? around(connection, name, traces) : answer);
  }

  private static Connection around(Connection connection, String name, On traces) {
    return proxy(
        Connection.class,
        connection,
        (answer, arguments) -> {
          if (answer instanceof PreparedStatement prepared && arguments != null) {
            String text = String.valueOf(arguments[0]);
            return traced(PreparedStatement.class, prepared, name, text, traces);
          }
          return answer instanceof Statement plain
              ? traced(Statement.class, plain, name, UNPREPARED, traces)
              : answer;
        });
  }

  private static <S extends Statement> S traced(
      Class<S> type, S statement, String database, String text, On traces) {
    return type.cast(
        Proxy.newProxyInstance(
            TracedDataSource.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Callable<@Nullable Object> call = () -> call(statement, method, arguments);
              return method.getName().startsWith("execute")
                  ? traces.<@Nullable Object>within(begin(database, text, traces), call)
                  : call.call();
            }));
  }

  private static Span begin(String database, String text, On traces) {
    String verb = text.strip().split("[^A-Za-z]", 2)[0].toLowerCase(Locale.ROOT);
    Span span = traces.begin(verb.isEmpty() ? "statement" : "sql " + verb);
    span.setAttribute(SafeSpans.SYSTEM, "postgresql");
    span.setAttribute(SafeSpans.DATABASE, database);
    if (!text.isEmpty()) {
      span.setAttribute(SafeSpans.STATEMENT, text);
    }
    return span;
  }

  private static <T> T proxy(Class<T> type, T target, Answered answered) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.getName().equals("unwrap")
                ? call(target, method, arguments)
                : answered.with(call(target, method, arguments), arguments);
    return type.cast(
        Proxy.newProxyInstance(
            TracedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw thrown;
    }
  }

  /** What is handed on instead of an answer. */
  private interface Answered {
    @Nullable Object with(@Nullable Object answer, Object @Nullable [] arguments);
  }
}
