package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.replayvault.application.fixtures.Race;
import io.replayvault.application.session.out.IndexUnavailable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

final class TransactionsIT {
  private static final Patience THREE_TRIES =
      new Patience(3, Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofSeconds(30));

  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @BeforeEach
  void makeTable() throws SQLException {
    database.execute("create table counted (id integer primary key, value integer not null)");
    database.execute("insert into counted values (1, 0), (2, 0)");
    database.execute("grant select, insert, update on counted to " + PostgresServer.APPLICATION);
  }

  @Test
  void work_that_throws_leaves_nothing_behind_not_even_a_returning_insert() throws SQLException {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions()
                    .change(
                        manager -> {
                          query(manager, "insert into counted values (3, 0) returning id");
                          throw new IllegalStateException("changed its mind");
                        }))
        .withMessage("changed its mind");
    assertThat(database.query("select id from counted order by 1")).containsExactly("1", "2");
  }

  @Test
  void a_query_sees_what_its_own_transaction_wrote() {
    Object seen =
        transactions()
            .write(
                manager -> {
                  update(manager, "update counted set value = 7 where id = 1");
                  return query(manager, "select value from counted where id = 1");
                });
    assertThat(seen).isEqualTo(7);
  }

  @Test
  void of_two_that_deadlock_both_succeed() throws SQLException {
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    AtomicInteger tries = new AtomicInteger();
    Race.run(
        runner -> {
          if (runner < 2) {
            addToBoth(1 + runner, 2 - runner, bothHoldOne, tries);
          }
          return runner;
        });
    assertThat(database.query("select value from counted")).containsExactly("2", "2");
    assertThat(tries).hasValue(3);
  }

  @Test
  void work_that_never_succeeds_is_given_up() {
    AtomicInteger tries = new AtomicInteger();
    assertThatExceptionOfType(IndexUnavailable.class)
        .isThrownBy(
            () ->
                transactions(THREE_TRIES)
                    .change(
                        manager -> {
                          tries.incrementAndGet();
                          update(
                              manager,
                              "do $$ begin raise exception 'x' using errcode = '40001'; end $$");
                        }));
    assertThat(tries).hasValue(3);
  }

  @Test
  void of_eight_that_cannot_be_put_in_a_row_all_succeed() throws SQLException {
    Race.run(runner -> transactions().write(TransactionsIT::addSerializably));
    assertThat(database.query("select value from counted where id = 1")).containsExactly("8");
  }

  /** The counter-proof. */
  @Test
  void without_another_try_some_of_the_eight_fail() {
    List<Boolean> succeeded =
        Race.run(runner -> succeeds(transactions(Patience.NONE), TransactionsIT::addSerializably));
    assertThat(succeeded).contains(false);
  }

  @Test
  void a_broken_constraint_is_refused_without_the_row_s_values() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions().change(m -> update(m, "insert into counted values (1, 987654321)")))
        .satisfies(e -> assertThat(trace(e)).doesNotContain("987654321").contains("23505"));
  }

  @Test
  void a_value_that_the_database_cannot_read_is_refused_without_it() {
    assertThatIllegalStateException()
        .isThrownBy(() -> transactions().read(m -> query(m, "select cast('secret' as integer)")))
        .satisfies(e -> assertThat(trace(e)).doesNotContain("secret").contains("22P02"));
  }

  @Test
  void a_database_that_is_not_there_is_unavailable() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setServerNames(new String[] {"127.0.0.1"});
    nowhere.setPortNumbers(new int[] {1});
    try (EntityManagerFactory factory = FreshDatabase.factory("replayvault", nowhere)) {
      Transactions transactions =
          new Transactions(factory, IndexUnavailable::new, THREE_TRIES, false);
      assertThatExceptionOfType(IndexUnavailable.class)
          .isThrownBy(() -> transactions.read(m -> query(m, "select 1")));
      assertThatExceptionOfType(IndexUnavailable.class)
          .isThrownBy(() -> transactions.write(m -> query(m, "select 1")));
    }
  }

  @Test
  void a_connection_that_is_lost_within_the_work_each_time_is_unavailable() {
    assertThatExceptionOfType(IndexUnavailable.class)
        .isThrownBy(
            () ->
                transactions(THREE_TRIES)
                    .change(
                        m -> {
                          add(m, 1);
                          query(m, "select pg_terminate_backend(pg_backend_pid())");
                        }));
  }

  @Test
  void a_connection_that_is_lost_within_the_work_once_is_not_noticed() throws SQLException {
    AtomicInteger tries = new AtomicInteger();
    transactions()
        .change(
            m -> {
              add(m, 1);
              if (tries.incrementAndGet() == 1) {
                query(m, "select pg_terminate_backend(pg_backend_pid())");
              }
            });
    assertThat(tries).hasValue(2);
    assertThat(database.query("select value from counted where id = 1")).containsExactly("1");
  }

  @Test
  void a_statement_over_its_time_is_cancelled_and_the_next_one_runs() throws SQLException {
    database.execute("alter database \"" + database.name() + "\" set statement_timeout = '200ms'");
    assertThatExceptionOfType(IndexUnavailable.class)
        .isThrownBy(() -> transactions().read(m -> query(m, "select 1 from pg_sleep(20)")))
        .withMessageContaining("57014");
    assertThat(transactions().<Object>read(m -> query(m, "select 1"))).isEqualTo(1);
  }

  @Test
  void a_commit_whose_answer_was_lost_is_not_done_twice() throws SQLException {
    try (EntityManagerFactory factory = FreshDatabase.factory("replayvault", losingAnAnswer())) {
      Transactions transactions = new Transactions(factory, IndexUnavailable::new);
      assertThatExceptionOfType(IndexUnavailable.class)
          .isThrownBy(() -> transactions.change(m -> add(m, 1)))
          .withMessageContaining("not known");
    }
    assertThat(database.query("select value from counted where id = 1")).containsExactly("1");
  }

  @Test
  void a_commit_that_does_no_harm_twice_is_done_again() throws SQLException {
    String insert = "insert into counted values (7, 1) on conflict do nothing";
    AtomicInteger tries = new AtomicInteger();
    try (EntityManagerFactory factory = FreshDatabase.factory("replayvault", losingAnAnswer())) {
      new Transactions(factory, IndexUnavailable::new)
          .idempotent()
          .change(
              m -> {
                tries.incrementAndGet();
                update(m, insert);
              });
    }
    assertThat(tries).hasValue(2);
    assertThat(database.query("select value from counted where id = 7")).containsExactly("1");
  }

  @Test
  void a_statement_that_is_older_than_its_table_is_prepared_again() throws SQLException {
    assertThat(readAcrossAChange(Patience.USUAL)).isTrue();
  }

  /** The counter-proof. */
  @Test
  void without_another_try_a_changed_table_fails_a_read() throws SQLException {
    assertThat(readAcrossAChange(Patience.NONE)).isFalse();
  }

  private boolean readAcrossAChange(Patience patience) throws SQLException {
    try (OneConnection one = new OneConnection(database.connection());
        EntityManagerFactory factory = FreshDatabase.factory("replayvault", one.source())) {
      Transactions transactions = new Transactions(factory, IndexUnavailable::new, patience, false);
      for (int i = 0; i < 10; i++) {
        transactions.write(TransactionsIT::all);
      }
      database.execute("alter table counted add column more integer");
      try {
        transactions.write(TransactionsIT::all);
        return true;
      } catch (IndexUnavailable e) {
        return false;
      }
    }
  }

  private static List<?> all(EntityManager manager) {
    return manager
        .createNativeQuery("select * from counted where id < ?1")
        .setParameter(1, 9)
        .getResultList();
  }

  private DataSource losingAnAnswer() {
    return LostAnswer.of(database::connection);
  }

  private static Object addSerializably(EntityManager manager) {
    update(manager, "set transaction isolation level serializable");
    int value = ((Number) query(manager, "select value from counted where id = 1")).intValue();
    update(manager, "update counted set value = " + (value + 1) + " where id = 1");
    return value;
  }

  private static boolean succeeds(Transactions transactions, Function<EntityManager, Object> work) {
    try {
      transactions.write(work);
      return true;
    } catch (IndexUnavailable e) {
      return false;
    }
  }

  private Transactions transactions(Patience patience) {
    return new Transactions(database.factory(), IndexUnavailable::new, patience, false);
  }

  private Transactions transactions() {
    return new Transactions(database.factory(), IndexUnavailable::new);
  }

  private void addToBoth(int first, int second, CyclicBarrier held, AtomicInteger tries) {
    transactions()
        .change(
            manager -> {
              add(manager, first);
              if (tries.incrementAndGet() <= 2) {
                await(held);
              }
              add(manager, second);
            });
  }

  private static void await(CyclicBarrier held) {
    try {
      held.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static void add(EntityManager manager, int id) {
    update(manager, "update counted set value = value + 1 where id = " + id);
  }

  private static void update(EntityManager manager, String sql) {
    manager.createNativeQuery(sql).executeUpdate();
  }

  private static Object query(EntityManager manager, String sql) {
    return manager.createNativeQuery(sql).getSingleResult();
  }

  private static String trace(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
