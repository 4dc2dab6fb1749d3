package io.replayvault.persistence.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a failure of the database means, by its SQLSTATE (PostgreSQL manual, appendix A). Messages
 * of the database can hold the values of a row, so those that do are left behind.
 */
final class DatabaseFailure {
  /** The one state of class 40 in which a transaction may have been committed all the same. */
  private static final String COMPLETION_UNKNOWN = "40003";

  /**
   * What passes by itself: the server is ending, has crashed or is starting; it no longer takes
   * writes, because another is the primary now; a prepared statement is older than its table.
   */
  private static final Set<String> PASSING =
      Set.of("57P01", "57P02", "57P03", "25006", "0A000", "26000");

  private DatabaseFailure() {}

  /** Whether the same transaction may well succeed soon, given that it left nothing behind. */
  static boolean isWorthAnotherTry(RuntimeException failure) {
    return sqlCause(failure)
        .map(DatabaseFailure::state)
        .filter(
            state ->
                PASSING.contains(state) || state.startsWith("08") || isRolledBackByServer(state))
        .isPresent();
  }

  /**
   * Whether a commit that failed like this may have been kept all the same: the connection went
   * before the answer came, or the server ended between the two. A refusal that the server had the
   * time to give means that nothing was kept.
   */
  static boolean leavesCommitUnknown(RuntimeException failure) {
    return sqlCause(failure)
        .map(DatabaseFailure::state)
        .map(state -> !isRolledBackByServer(state) && !state.startsWith("23"))
        .orElse(true);
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

  /** What to throw for a commit that may have been kept all the same. */
  static RuntimeException unknown(
      RuntimeException failure, BiFunction<String, Throwable, RuntimeException> unavailable) {
    return sqlCause(failure)
        .map(DatabaseFailure::state)
        .map(
            state ->
                unavailable.apply(
                    "it is not known whether the database kept the change, SQLSTATE " + state,
                    failure))
        .orElse(failure);
  }

  /** A serialization failure, a deadlock and the like. */
  private static boolean isRolledBackByServer(String state) {
    return state.startsWith("40") && !state.equals(COMPLETION_UNKNOWN);
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
