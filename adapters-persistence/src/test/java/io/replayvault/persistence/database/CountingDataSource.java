package io.replayvault.persistence.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Notes each statement that goes through it to the database. */
final class CountingDataSource {
  private final DataSource source;
  private final StatementRecord record;
  private final List<String> sent = new CopyOnWriteArrayList<>();

  CountingDataSource(DataSource source, StatementRecord record) {
    this.source = source;
    this.record = record;
  }

  List<String> statementsOf(Runnable action) {
    sent.clear();
    action.run();
    return List.copyOf(sent);
  }

  DataSource proxy() {
    return Wrapped.proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object answer = Wrapped.invoke(source, method, arguments);
          return answer instanceof Connection connection ? counted(connection) : answer;
        });
  }

  private Connection counted(Connection connection) {
    return Wrapped.proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object answer = Wrapped.invoke(connection, method, arguments);
          if (answer instanceof PreparedStatement prepared) {
            return counted(PreparedStatement.class, prepared, String.valueOf(arguments[0]));
          }
          return answer instanceof Statement plain ? counted(Statement.class, plain, "") : answer;
        });
  }

  private <S extends Statement> S counted(Class<S> type, S statement, String text) {
    return Wrapped.proxy(
        type,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            String statementText = text.isEmpty() ? String.valueOf(arguments[0]) : text;
            sent.add(statementText);
            record.note(statementText);
          }
          return Wrapped.invoke(statement, method, arguments);
        });
  }
}
