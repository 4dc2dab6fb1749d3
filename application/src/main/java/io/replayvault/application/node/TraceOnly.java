package io.replayvault.application.node;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where something was thrown, for the log, without its words: messages of libraries quote what they
 * were given, and that may be a visitor's. Of what a database said its SQLSTATE is kept.
 */
public final class TraceOnly extends Exception {
  private static final long serialVersionUID = 1L;

  public TraceOnly(Throwable thrown) {
    this(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private TraceOnly(Throwable thrown, Set<Throwable> seen) {
    super(name(thrown), causeOf(thrown, seen), false, true);
    setStackTrace(thrown.getStackTrace());
  }

  private static String name(Throwable thrown) {
    String kind = thrown.getClass().getName();
    return thrown instanceof SQLException sql && sql.getSQLState() != null
        ? kind + " SQLSTATE " + sql.getSQLState()
        : kind;
  }

  private static @Nullable TraceOnly causeOf(Throwable thrown, Set<Throwable> seen) {
    Throwable cause = thrown.getCause();
    return seen.add(thrown) && cause != null && !seen.contains(cause)
        ? new TraceOnly(cause, seen)
        : null;
  }
}
