package io.replayvault.persistence.database;

import io.replayvault.application.node.TraceOnly;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One call of a port is one transaction on one connection. Used by every adapter of this module,
 * each with its port's own exception for a database that cannot be reached.
 *
 * <p>The persistence units are RESOURCE_LOCAL and each call makes an entity manager of its own: no
 * use case spans two databases or two calls in one transaction, so a global transaction manager
 * would cost a log write and promise nothing more; and the same code runs in a test as in the
 * server, on whatever data source the factory was given.
 *
 * <p>A transaction that lost a race, or whose server went away, is run again as a whole after a
 * pause, as often as {@link Patience} says (ADR-0036): reads always; changes as long as it is
 * certain that nothing of them was kept. When a connection is lost within the commit nobody knows
 * that, and only what was declared {@link #idempotent} is run again. No try begins when the thread
 * has no {@link AnswerTime} left.
 *
 * <p>May be called concurrently. Work may run several times, so it has no effects outside the
 * database.
 */
public final class Transactions {
  private static final Logger LOG = System.getLogger(Transactions.class.getName());

  private final EntityManagerFactory factory;
  private final BiFunction<String, Throwable, RuntimeException> unavailable;
  private final Patience patience;
  private final boolean idempotent;

  /**
   * Transactions on the factory's database.
   *
   * @param unavailable makes the port's exception from a message that holds no values and a cause
   */
  public Transactions(
      EntityManagerFactory factory, BiFunction<String, Throwable, RuntimeException> unavailable) {
    this(factory, unavailable, Patience.USUAL, false);
  }

  Transactions(
      EntityManagerFactory factory,
      BiFunction<String, Throwable, RuntimeException> unavailable,
      Patience patience,
      boolean idempotent) {
    this.factory = factory;
    this.unavailable = unavailable;
    this.patience = patience;
    this.idempotent = idempotent;
  }

  /**
   * The same for work that does no harm, and answers the same, when it is run again after it was
   * committed.
   */
  public Transactions idempotent() {
    return new Transactions(factory, unavailable, patience, true);
  }

  /**
   * Runs work that changes something and commits; what it answered is durable. Rolls back when the
   * work throws. When the port's exception is thrown the change may have been kept all the same.
   *
   * @throws IllegalStateException if a row breaks a constraint, such as an id that is there already
   */
  public <T> T write(Function<EntityManager, T> work) {
    return repeated(() -> committed(work));
  }

  /** The same for work without an answer. */
  public void change(Consumer<EntityManager> work) {
    write(
        manager -> {
          work.accept(manager);
          return true;
        });
  }

  /** Runs queries, each of which sees what was committed before it began. */
  public <T> T read(Function<EntityManager, T> work) {
    return repeated(
        () -> {
          try (EntityManager manager = factory.createEntityManager()) {
            return new Try.Ended<>(work.apply(manager));
          } catch (RuntimeException e) {
            return new Try.Failed<>(e, false);
          }
        });
  }

  private <T> T repeated(Supplier<Try<T>> attempt) {
    long since = System.nanoTime();
    for (int tried = 1; ; tried++) {
      switch (attempt.get()) {
        case Try.Ended<T>(T answer) -> {
          return answer;
        }
        case Try.Failed<T>(RuntimeException failure, boolean kept) -> {
          boolean again = DatabaseFailure.isWorthAnotherTry(failure) && (!kept || idempotent);
          if (!again || !patience.pause(tried, since)) {
            throw kept
                ? DatabaseFailure.unknown(failure, unavailable)
                : DatabaseFailure.translated(failure, unavailable);
          }
        }
      }
    }
  }

  private <T> Try<T> committed(Function<EntityManager, T> work) {
    EntityManager manager;
    try {
      manager = factory.createEntityManager();
    } catch (RuntimeException e) {
      return new Try.Failed<>(e, false);
    }
    try {
      return committed(manager, work);
    } finally {
      close(manager);
    }
  }

  private <T> Try<T> committed(EntityManager manager, Function<EntityManager, T> work) {
    EntityTransaction transaction = manager.getTransaction();
    T answer;
    try {
      transaction.begin();
      holdConnection(manager);
      answer = work.apply(manager);
      // Else the provider sends what is pending within the commit, and a failure of that would look
      // like one of the commit itself.
      manager.flush();
    } catch (RuntimeException e) {
      rollBack(transaction, e);
      return new Try.Failed<>(e, false);
    }
    return commit(transaction, answer);
  }

  private <T> Try<T> commit(EntityTransaction transaction, T answer) {
    try {
      transaction.commit();
      return new Try.Ended<>(answer);
    } catch (RuntimeException e) {
      rollBack(transaction, e);
      return new Try.Failed<>(e, DatabaseFailure.leavesCommitUnknown(e));
    }
  }

  /**
   * Binds the transaction to its connection now. EclipseLink does so at the first change otherwise,
   * and until then would run a query on another connection: an {@code insert … returning} is a
   * query to it.
   */
  private static void holdConnection(EntityManager manager) {
    if (manager.unwrap(Connection.class) == null) {
      throw new IllegalStateException("the transaction has no connection");
    }
  }

  private static void rollBack(EntityTransaction transaction, RuntimeException because) {
    try {
      if (transaction.isActive()) {
        transaction.rollback();
      }
    } catch (RuntimeException e) {
      because.addSuppressed(e);
    }
  }

  /** A failure here changes nothing about how the transaction ended. */
  private static void close(EntityManager manager) {
    try {
      manager.close();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "an entity manager was not closed", new TraceOnly(e));
    }
  }

  /** How one try ended. */
  private sealed interface Try<T> {
    /** The work's answer; durable if it was a change. */
    record Ended<T>(T answer) implements Try<T> {}

    /** Its failure, and whether what it changed may have been kept all the same. */
    record Failed<T>(RuntimeException failure, boolean perhapsKept) implements Try<T> {}
  }
}
