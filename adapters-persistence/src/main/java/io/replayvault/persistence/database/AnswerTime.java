package io.replayvault.persistence.database;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How much longer the thread's work may wait for databases: what somebody waits for is answered or
 * refused in time, however the databases are (ADR-0056). Only such waits are counted: for a
 * connection, a statement's end, another node, before another try; not what a request does between
 * them. A thread that was given no time waits as long as the pools, the driver and {@link Patience}
 * say.
 *
 * <p>Heeded by {@link Transactions} and {@link PatientDataSource}.
 */
public final class AnswerTime {
  /** Of the two seconds within which a request is answered, what it may spend on waiting. */
  public static final Duration OF_A_REQUEST = Duration.ofMillis(1_600);

  private static final ThreadLocal<AnswerTime> OF_THREAD = new ThreadLocal<>();

  private long leftNanos;

  /** {@link System#nanoTime} of the begin of the outermost wait that is under way. */
  private long since;

  /** How many waits, one within the other, are under way. */
  private int waits;

  private boolean lasting;

  private AnswerTime(Duration limit) {
    leftNanos = limit.toNanos();
  }

  /** From now on the thread waits so long in all, until {@link #end}. */
  public static void begin(Duration limit) {
    OF_THREAD.set(new AnswerTime(limit));
  }

  /** The thread waits as long as is usual again; does nothing if it did already. */
  public static void end() {
    OF_THREAD.remove();
  }

  /**
   * From now on the thread may wait for longer for what it asks, and that does not count, as long
   * as the database answers others meanwhile: for work that has its record and may have much to
   * look through. On a database that answers nobody it waits as long as was left. Does nothing for
   * a thread without a limit.
   */
  public static void whileOthersAreAnswered() {
    Optional.ofNullable(OF_THREAD.get()).ifPresent(time -> time.lasting = true);
  }

  /** Whether what is asked may take longer than is left. */
  static boolean lasts() {
    AnswerTime time = OF_THREAD.get();
    return time != null && time.lasting;
  }

  /** Nobody was answered: nothing is left. */
  static void spend() {
    begin(Duration.ZERO);
  }

  /**
   * Runs work that may wait so long in all, whatever time the thread had before, of which it takes
   * what it used.
   */
  public static <T> T within(Duration limit, Supplier<T> work) {
    AnswerTime outer = OF_THREAD.get();
    AnswerTime inner = new AnswerTime(limit);
    OF_THREAD.set(inner);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        end();
      } else {
        outer.leftNanos -= limit.toNanos() - inner.leftNanos;
        OF_THREAD.set(outer);
      }
    }
  }

  /**
   * Runs work that may wait so long in all and takes nothing of the thread's own time: for what is
   * done once in an account's life, whoever's request comes upon it.
   */
  public static <T> T apart(Duration limit, Supplier<T> work) {
    AnswerTime outer = OF_THREAD.get();
    OF_THREAD.set(new AnswerTime(limit));
    try {
      return work.get();
    } finally {
      if (outer == null) {
        end();
      } else {
        OF_THREAD.set(outer);
      }
    }
  }

  /** Runs work that waits, and counts how long it took. */
  public static <T, E extends Exception> T waiting(Wait<T, E> work) throws E {
    AnswerTime time = OF_THREAD.get();
    if (time == null) {
      return work.run();
    }
    time.beginWait();
    try {
      return work.run();
    } finally {
      time.endWait();
    }
  }

  /** What is left, not below zero; empty for a thread without a limit. */
  public static Optional<Duration> left() {
    return Optional.ofNullable(OF_THREAD.get())
        .map(time -> Duration.ofNanos(Math.max(0, time.nanosLeft())));
  }

  /** Work that waits. */
  @FunctionalInterface
  public interface Wait<T, E extends Exception> {
    T run() throws E;
  }

  private void beginWait() {
    if (waits++ == 0) {
      since = System.nanoTime();
    }
  }

  private void endWait() {
    if (--waits == 0) {
      leftNanos -= System.nanoTime() - since;
    }
  }

  private long nanosLeft() {
    return waits == 0 ? leftNanos : leftNanos - (System.nanoTime() - since);
  }
}
