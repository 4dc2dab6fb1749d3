package io.replayvault.persistence.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Notes each statement that goes through it to the database. */
final class CountingDataSource {
  private final DataSource source;
  private final List<String> sent = new CopyOnWriteArrayList<>();

  CountingDataSource(DataSource source) {
    this.source = source;
  }

  DataSource uncounted() {
    return source;
  }

  List<String> statementsOf(Runnable action) {
    sent.clear();
    action.run();
    return List.copyOf(sent);
  }

  DataSource proxy() {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object answer = invoke(source, method, arguments);
          return answer instanceof Connection connection ? counted(connection) : answer;
        });
  }

  private Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object answer = invoke(connection, method, arguments);
          if (answer instanceof PreparedStatement prepared) {
            return counted(PreparedStatement.class, prepared, String.valueOf(arguments[0]));
          }
          return answer instanceof Statement plain ? counted(Statement.class, plain, "") : answer;
        });
  }

  private <S extends Statement> S counted(Class<S> type, S statement, String text) {
    return proxy(
        type,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            sent.add(text.isEmpty() ? String.valueOf(arguments[0]) : text);
          }
          return invoke(statement, method, arguments);
        });
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
