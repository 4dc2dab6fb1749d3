package io.replayvault.persistence.job;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A node of a test with one job, which can be cut off from the database and be slow to notice. */
final class Node implements AutoCloseable {
  private static final Rhythm QUICK = new Rhythm(Duration.ofMillis(40), Duration.ofMillis(150));
  private static final Duration STEP = Duration.ofMillis(5);

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger runs = new AtomicInteger();
  private final DurableJobs jobs;
  private volatile boolean cutOff;
  private volatile boolean deaf;
  private volatile boolean failing;
  private volatile boolean finishing;

  private Node(DataSource database, Duration pause) {
    jobs =
        new DurableJobs(
            reachable(database),
            Executors.defaultThreadFactory(),
            List.of(new Job("long", pause, this::work)),
            QUICK);
  }

  static Node started(DataSource database, Duration pause) {
    Node node = new Node(database, pause);
    node.jobs.start();
    return node;
  }

  /** From now on the database is out of this node's reach. */
  void cutOff() {
    cutOff = true;
  }

  /** It reaches the database again. */
  void comeBack() {
    cutOff = false;
  }

  /** Ends in order. */
  void stop() {
    jobs.close();
  }

  /** Its job does not ask any more whether its turn is over. */
  void doNotListen() {
    deaf = true;
  }

  /** Its next runs fail at once. */
  void fail() {
    failing = true;
  }

  /** Its runs end by themselves. */
  void finish() {
    finishing = true;
  }

  boolean isRunning() {
    return running.get() > 0;
  }

  int runs() {
    return runs.get();
  }

  @Override
  public void close() {
    finish();
    jobs.close();
  }

  private void work(Job.Turn turn) {
    runs.incrementAndGet();
    running.incrementAndGet();
    try {
      if (failing) {
        throw new IllegalStateException("planted");
      }
      while (!finishing && (deaf || !turn.isOver())) {
        Thread.sleep(STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.decrementAndGet();
    }
  }

  private DataSource reachable(DataSource database) {
    return (DataSource)
        Proxy.newProxyInstance(
            Node.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (cutOff) {
                throw new SQLException("cut off", "08001");
              }
              try {
                return method.invoke(database, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
