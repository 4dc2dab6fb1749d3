package io.replayvault.bootstrap.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Whether a database answers on a connection as the application has them. */
record DatabaseQuestion(DataSource database) implements Supplier<Reason> {
  private static final int SECONDS = 2;

  @Override
  public Reason get() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS) ? Reason.ANSWERS : Reason.SILENT;
    } catch (SQLException refused) {
      return reason(refused);
    }
  }

  /** By the class of its SQLSTATE alone: the message names the host. */
  static Reason reason(SQLException refused) {
    for (Throwable each = refused; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql) {
        String state = Optional.ofNullable(sql.getSQLState()).orElse("");
        if (state.startsWith("08")) {
          return Reason.NOT_REACHED;
        }
        if (state.startsWith("28")) {
          return Reason.KEPT_OUT;
        }
        if (state.equals("25006")) {
          return Reason.TAKES_NO_WRITES;
        }
      }
    }
    return Reason.FAILS;
  }
}
