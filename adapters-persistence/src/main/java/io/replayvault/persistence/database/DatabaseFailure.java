package io.replayvault.persistence.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a failure of the database means, by its SQLSTATE (PostgreSQL manual, appendix A). Messages
 * of the database can hold the values of a row, so those that do are left behind.
 */
final class DatabaseFailure {
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";

  private DatabaseFailure() {}

  /** Whether the same transaction may well succeed now: others were in its way. */
  static boolean isWorthAnotherTry(RuntimeException failure) {
    return sqlCause(failure)
        .map(DatabaseFailure::state)
        .filter(state -> state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK))
        .isPresent();
  }

  /** What to throw instead of the failure; the failure itself if the database had no part in it. */
  static RuntimeException translated(
      RuntimeException failure, BiFunction<String, Throwable, RuntimeException> unavailable) {
    Optional<SQLException> sql = sqlCause(failure);
    if (sql.isEmpty()) {
      return failure;
    }
    String state = state(sql.get());
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "22", "23" -> new IllegalStateException("the database refused a row, SQLSTATE " + state);
      case "42" -> new IllegalStateException("the database refused, SQLSTATE " + state, failure);
      default -> unavailable.apply("the database failed, SQLSTATE " + state, failure);
    };
  }

  private static String state(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "" : state;
  }

  private static Optional<SQLException> sqlCause(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
