package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.session.out.IndexUnavailable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work goes on when server processes are killed, and when the server goes away and comes back. */
final class OutageIT {
  private static final int WRITERS = 4;
  private static final int WRITES = 40;

  /** Between two kills; long enough that transactions get through in between. */
  private static final int PAUSE_MILLIS = 300;

  private static final String KILL =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where backend_type = 'client backend' and pid <> pg_backend_pid()";

  @TempDir private Path folder;
  private RestartedServer server;
  private EntityManagerFactory factory;

  /** What writers were told, by one. */
  private final AtomicInteger acknowledged = new AtomicInteger();

  private final Queue<IndexUnavailable> failures = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void start() throws IOException, SQLException {
    server = new RestartedServer(folder.resolve("data"));
    server.execute(
        "create table written (writer integer, number integer, primary key (writer, number))");
    server.execute("create table counted (id integer primary key, value integer not null)");
    server.execute("insert into counted select n, 0 from generate_series(0, 3) n");
    factory = FreshDatabase.factory("replayvault", server.source());
    // As the application does: one whose first connection breaks off fails ever after.
    try (EntityManager first = factory.createEntityManager()) {
      first.createNativeQuery("select 1").getSingleResult();
    }
  }

  @AfterEach
  void stop() throws IOException {
    factory.close();
    server.close();
  }

  @Test
  void writers_do_not_notice_that_their_server_processes_are_killed() throws Exception {
    countWhileKilling(new Transactions(factory, IndexUnavailable::new));
    assertThat(failures)
        .allSatisfy(failure -> assertThat(failure).hasMessageContaining("not known"));
    int counted = Integer.parseInt(server.query("select sum(value) from counted").get(0));
    assertThat(counted).isBetween(acknowledged.get(), acknowledged.get() + failures.size());
  }

  /** The counter-proof. */
  @Test
  void without_another_try_they_do() throws Exception {
    countWhileKilling(new Transactions(factory, IndexUnavailable::new, Patience.NONE, false));
    assertThat(failures)
        .anySatisfy(failure -> assertThat(failure).hasMessageNotContaining("not known"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "QUIT"})
  void work_goes_on_by_itself_after_the_server_s_return_and_nothing_is_lost(String signal)
      throws Exception {
    Transactions transactions = new Transactions(factory, IndexUnavailable::new).idempotent();
    AtomicBoolean enough = new AtomicBoolean();
    List<AtomicInteger> written = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        AtomicInteger last = new AtomicInteger();
        written.add(last);
        writers.add(threads.submit(() -> write(transactions, writer, last, enough)));
      }
      try {
        awaitAll(written, 20);
        server.restart(signal, Duration.ofMillis(500));
        long back = System.nanoTime();
        int most = written.stream().mapToInt(AtomicInteger::get).max().orElseThrow();
        awaitAll(written, most + 20);
        assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(Duration.ofSeconds(30));
      } finally {
        enough.set(true);
      }
      for (Future<?> writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
    }
    int acknowledgedWrites = written.stream().mapToInt(AtomicInteger::get).sum();
    assertThat(Integer.parseInt(server.query("select count(*) from written").get(0)))
        .isEqualTo(acknowledgedWrites);
  }

  /** Numbers without a gap, each written until that is acknowledged, as a recorder does. */
  private void write(
      Transactions transactions, int writer, AtomicInteger last, AtomicBoolean enough) {
    while (!enough.get()) {
      int number = last.get() + 1;
      try {
        transactions.change(manager -> insert(manager, writer, number));
        last.set(number);
      } catch (IndexUnavailable e) {
        failures.add(e);
      }
    }
  }

  private void countWhileKilling(Transactions transactions) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        int id = i;
        writers.add(threads.submit(() -> count(transactions, id)));
      }
      while (!writers.stream().allMatch(Future::isDone)) {
        server.execute(KILL);
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(acknowledged.get() + failures.size()).isEqualTo(WRITERS * WRITES);
  }

  private void count(Transactions transactions, int id) {
    for (int i = 0; i < WRITES; i++) {
      try {
        transactions.change(manager -> add(manager, id));
        acknowledged.incrementAndGet();
      } catch (IndexUnavailable e) {
        failures.add(e);
      }
    }
  }

  private static void add(EntityManager manager, int id) {
    manager
        .createNativeQuery("update counted set value = value + 1 where id = " + id)
        .executeUpdate();
    manager.createNativeQuery("select 1 from pg_sleep(0.02)").getResultList();
  }

  private static void insert(EntityManager manager, int writer, int number) {
    manager
        .createNativeQuery("insert into written values (?1, ?2) on conflict do nothing")
        .setParameter(1, writer)
        .setParameter(2, number)
        .executeUpdate();
  }

  private static void awaitAll(List<AtomicInteger> written, int number)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!written.stream().allMatch(last -> last.get() >= number)) {
      assertThat(System.nanoTime()).as("writers go on").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
