package io.replayvault.persistence.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * The database's time, by which all nodes judge each other's signs of life: a node whose own clock
 * is off does no harm. It is asked every ten seconds; in between, and while it cannot be reached,
 * the time is counted on by the process's own clock of elapsed time, which nobody sets.
 */
final class DatabaseClock implements Clock {
  private static final Logger LOG = System.getLogger(DatabaseClock.class.getName());
  private static final Duration ASK_EVERY = Duration.ofSeconds(10);

  private final DataSource database;
  private Instant told;
  private long toldAt;
  private long askedAt;

  private DatabaseClock(DataSource database) throws SQLException {
    this.database = database;
    this.told = ask();
    this.toldAt = System.nanoTime();
    this.askedAt = toldAt;
  }

  /**
   * The clock of that database.
   *
   * @throws IllegalStateException if it cannot be asked now
   */
  static DatabaseClock of(DataSource database) {
    try {
      return new DatabaseClock(database);
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell its time", e);
    }
  }

  @Override
  public synchronized Instant now() {
    if (System.nanoTime() - askedAt > ASK_EVERY.toNanos()) {
      askAgain();
    }
    return told.plusNanos(System.nanoTime() - toldAt);
  }

  private void askAgain() {
    askedAt = System.nanoTime();
    try {
      told = ask();
      toldAt = System.nanoTime();
    } catch (SQLException e) {
      LOG.log(Level.DEBUG, "the database''s time is counted on: SQLSTATE {0}", e.getSQLState());
    }
  }

  private Instant ask() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet now = statement.executeQuery("select clock_timestamp()")) {
      now.next();
      return now.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}
