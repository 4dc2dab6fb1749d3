package io.replayvault.persistence.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.sql.Connection;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One call of a port is one transaction on one connection. Used by every adapter of this module,
 * each with its port's own exception for a database that cannot be reached.
 *
 * <p>The persistence units are RESOURCE_LOCAL and each call makes an entity manager of its own: no
 * use case spans two databases or two calls in one transaction, so a global transaction manager
 * would cost a log write and promise nothing more; and the same code runs in a test as in the
 * server, on whatever data source the factory was given.
 *
 * <p>May be called concurrently. Work may run twice, so it has no effects outside the database.
 */
public final class Transactions {
  private final EntityManagerFactory factory;
  private final BiFunction<String, Throwable, RuntimeException> unavailable;

  /**
   * Transactions on the factory's database.
   *
   * @param unavailable makes the port's exception from a message that holds no values and a cause
   */
  public Transactions(
      EntityManagerFactory factory, BiFunction<String, Throwable, RuntimeException> unavailable) {
    this.factory = factory;
    this.unavailable = unavailable;
  }

  /**
   * Runs work that changes something and commits; what it answered is durable. Rolls back when the
   * work throws. A deadlock or serialization failure is tried once more.
   *
   * @throws IllegalStateException if a row breaks a constraint, such as an id that is there already
   */
  public <T> T write(Function<EntityManager, T> work) {
    try {
      return committed(work);
    } catch (RuntimeException first) {
      if (!DatabaseFailure.isWorthAnotherTry(first)) {
        throw DatabaseFailure.translated(first, unavailable);
      }
    }
    try {
      return committed(work);
    } catch (RuntimeException second) {
      throw DatabaseFailure.translated(second, unavailable);
    }
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
    try (EntityManager manager = factory.createEntityManager()) {
      return work.apply(manager);
    } catch (RuntimeException e) {
      throw DatabaseFailure.translated(e, unavailable);
    }
  }

  private <T> T committed(Function<EntityManager, T> work) {
    try (EntityManager manager = factory.createEntityManager()) {
      EntityTransaction transaction = manager.getTransaction();
      transaction.begin();
      try {
        holdConnection(manager);
        T answer = work.apply(manager);
        transaction.commit();
        return answer;
      } catch (RuntimeException e) {
        rollBack(transaction, e);
        throw e;
      }
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
}
