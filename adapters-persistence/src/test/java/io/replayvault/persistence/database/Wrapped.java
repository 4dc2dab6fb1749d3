package io.replayvault.persistence.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Data sources and connections of a test that behave in one way differently. */
final class Wrapped {
  private Wrapped() {}

  /** Opens a connection. */
  interface Opener {
    Connection open() throws SQLException;
  }

  /** A data source whose connections come from an opener, each changed. */
  static DataSource source(Opener opener, UnaryOperator<Connection> change) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getConnection" -> change.apply(opener.open());
              case "toString" -> "a data source of a test";
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Wrapped.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
