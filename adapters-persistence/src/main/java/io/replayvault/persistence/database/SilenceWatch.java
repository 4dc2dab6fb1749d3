package io.replayvault.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * Breaks a connection off on which somebody waits for an answer, once its database answers nobody:
 * so that what takes long is told from what hangs (ADR-0056). What is answered before half of the
 * patience is over costs nothing but a timer; later another connection is asked, and then every
 * second.
 */
final class SilenceWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final DataSource pool;
  private final Connection watched;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

  private SilenceWatch(DataSource pool, Connection watched) {
    this.pool = pool;
    this.watched = watched;
  }

  private enum State {
    WAITING,
    SILENT,
    ANSWERED
  }

  /**
   * Watches until it is closed.
   *
   * @param pool of the same database
   * @param patience how long nobody's being answered is borne from now on
   */
  static SilenceWatch over(DataSource pool, Connection watched, Duration patience) {
    SilenceWatch watch = new SilenceWatch(pool, watched);
    Duration half = patience.dividedBy(2);
    watch.after(half, () -> watch.look(half));
    return watch;
  }

  /** Whether it broke the connection off. */
  boolean wasSilent() {
    return state.get() == State.SILENT;
  }

  /** The answer came. */
  @Override
  public void close() {
    state.compareAndSet(State.WAITING, State.ANSWERED);
  }

  private void after(Duration time, Runnable then) {
    CLOCK.schedule(
        () -> {
          if (state.get() == State.WAITING) {
            then.run();
          }
        },
        time.toNanos(),
        TimeUnit.NANOSECONDS);
  }

  private void look(Duration patience) {
    AtomicBoolean answered = new AtomicBoolean();
    asking(() -> answered.set(isAnswered()));
    after(
        patience,
        () -> {
          if (answered.get()) {
            look(EVERY);
          } else {
            breakOff();
          }
        });
  }

  private boolean isAnswered() {
    try (Connection other = pool.getConnection()) {
      return other.isValid((int) EVERY.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  private void breakOff() {
    if (state.compareAndSet(State.WAITING, State.SILENT)) {
      // A thread of its own: those that ask may all be waiting for the same database.
      Thread.ofPlatform().name("replayvault-silence-end").daemon().start(this::abort);
    }
  }

  private void abort() {
    try {
      Executor here = Runnable::run;
      watched.abort(here);
    } catch (SQLException e) {
      // It is broken already.
    }
  }

  /** As many ask as may; whoever may not is not answered. */
  private static void asking(Runnable work) {
    try {
      PatientDataSource.ASKING.execute(work);
    } catch (RejectedExecutionException e) {
      // Nobody is answered when so many ask.
    }
  }

  private static ScheduledThreadPoolExecutor clock() {
    return new ScheduledThreadPoolExecutor(
        1, Thread.ofPlatform().name("replayvault-silence").daemon().factory());
  }
}
