package io.replayvault.persistence.node;

import io.replayvault.application.node.out.ChangeFeed;
import io.replayvault.application.node.out.ChangeListener;
import io.replayvault.application.node.out.ChangeNotice;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * {@link ChangeFeed} on the table {@code change_notice}, which triggers write in the transaction of
 * each change. {@code NOTIFY} only wakes the reader up; the table is read at each waking and once a
 * second besides, so that a pooler or proxy that swallows notifications costs a second and no
 * change. Keeps one connection.
 */
public final class PostgresChangeFeed implements ChangeFeed {
  /** The longest time between two looks into the table. */
  static final Duration LOOK_EVERY = Duration.ofMillis(800);

  /** A connection that says nothing for so long is given up for another. */
  static final Duration SILENT = Duration.ofSeconds(3);

  private static final Logger LOG = System.getLogger(PostgresChangeFeed.class.getName());
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
  private static final String NEWEST = "select coalesce(max(no), 0) from change_notice";
  private static final String SINCE =
      "select no, kind, id from change_notice where no > ? order by no";

  private final DataSource database;
  private volatile long lookedAt = System.nanoTime();

  /** Follows what changes in that database. */
  public PostgresChangeFeed(DataSource database) {
    this.database = database;
  }

  @Override
  public void follow(ChangeListener listener) {
    AtomicBoolean warned = new AtomicBoolean();
    while (!Thread.currentThread().isInterrupted()) {
      try (Connection connection = database.getConnection()) {
        followOn(
            connection,
            listener,
            () -> {
              listener.missed();
              warned.set(false);
            });
      } catch (SQLException | RuntimeException cutOff) {
        if (!warned.getAndSet(true)) {
          LOG.log(Level.WARNING, "word of changes on other nodes is cut off: {0}", reason(cutOff));
        }
        pause();
      }
    }
  }

  /** Since it last read what changed, or since it was made: a second or so unless it is cut off. */
  public Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lookedAt);
  }

  private void followOn(Connection connection, ChangeListener listener, Runnable begun)
      throws SQLException {
    int usual = connection.getNetworkTimeout();
    connection.setAutoCommit(true);
    connection.setNetworkTimeout(Runnable::run, (int) SILENT.toMillis());
    try {
      execute(connection, "listen replayvault_change");
      PGConnection wakes = connection.unwrap(PGConnection.class);
      long seen = newest(connection);
      // Only now: what is committed from here on is read below.
      begun.run();
      try (PreparedStatement since = connection.prepareStatement(SINCE)) {
        while (!Thread.currentThread().isInterrupted()) {
          seen = tell(since, seen, listener);
          lookedAt = System.nanoTime();
          wakes.getNotifications((int) LOOK_EVERY.toMillis());
        }
      }
    } finally {
      leaveAsItWas(connection, usual);
    }
  }

  private static long newest(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet newest = statement.executeQuery(NEWEST)) {
      newest.next();
      return newest.getLong(1);
    }
  }

  private static long tell(PreparedStatement since, long seen, ChangeListener listener)
      throws SQLException {
    long last = seen;
    since.setLong(1, seen);
    try (ResultSet changes = since.executeQuery()) {
      while (changes.next()) {
        last = changes.getLong(1);
        String id = changes.getString(3);
        ChangeNotice.Kind.named(changes.getString(2))
            .ifPresent(kind -> listener.changed(new ChangeNotice(kind, id)));
      }
    }
    return last;
  }

  /** The connection goes back to a pool, whose next user must not be woken. */
  private static void leaveAsItWas(Connection connection, int usual) {
    try {
      execute(connection, "unlisten replayvault_change");
      connection.setNetworkTimeout(Runnable::run, usual);
    } catch (SQLException broken) {
      // Then the pool drops the connection.
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** Without the message, which may hold values. */
  private static String reason(Exception cutOff) {
    return cutOff instanceof SQLException sql
        ? "SQLSTATE " + sql.getSQLState()
        : cutOff.getClass().getSimpleName();
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
