package io.replayvault.bootstrap;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work at the start that needs a database, tried again for a while when the database is not
 * reached: it may be starting itself, or be changing over to another server. Any other failure
 * counts at once.
 */
final class AwaitedDatabase {
  private static final Logger LOG = System.getLogger(AwaitedDatabase.class.getName());
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

  private final Duration pause;
  private final Duration limit;

  AwaitedDatabase() {
    this(USUAL_PAUSE, USUAL_LIMIT);
  }

  /**
   * Waits otherwise than usual.
   *
   * @param pause between two tries
   * @param limit no try begins later than this after the first one did
   */
  AwaitedDatabase(Duration pause, Duration limit) {
    this.pause = pause;
    this.limit = limit;
  }

  /** What the work answers when the database was reached throughout; it may run several times. */
  <T> T reached(Supplier<T> work) {
    long begin = System.nanoTime();
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        Optional<SQLException> away = away(e);
        if (away.isEmpty() || System.nanoTime() - begin > limit.toNanos() || !pause()) {
          throw e;
        }
        LOG.log(
            Level.WARNING,
            "a database is not reached (SQLSTATE {0}); it is tried again for up to {1} s",
            away.get().getSQLState(),
            limit.toSeconds());
      }
    }
  }

  /** The failure that says that the database is not there, or no longer. */
  private static Optional<SQLException> away(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isAway(sql)) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  /**
   * Class 08 is the connection's. 57P is the server's coming and going, 25006 one that takes no
   * writes yet (PostgreSQL, appendix A). Without a state it is the server's pool that speaks.
   */
  private static boolean isAway(SQLException e) {
    String state = e.getSQLState();
    return state == null
        ? e.getMessage() != null && e.getMessage().contains("DSRA")
        : state.startsWith("08") || state.startsWith("57P") || state.equals("25006");
  }

  private boolean pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
