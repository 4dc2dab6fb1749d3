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
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

final class TransactionsIT {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @BeforeEach
  void makeTable() throws SQLException {
    database.execute("create table counted (id integer primary key, value integer not null)");
    database.execute("insert into counted values (1, 0), (2, 0)");
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
  void work_is_tried_twice_and_no_more() {
    AtomicInteger tries = new AtomicInteger();
    assertThatExceptionOfType(IndexUnavailable.class)
        .isThrownBy(
            () ->
                transactions()
                    .change(
                        manager -> {
                          tries.incrementAndGet();
                          update(
                              manager,
                              "do $$ begin raise exception 'x' using errcode = '40001'; end $$");
                        }));
    assertThat(tries).hasValue(2);
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
      Transactions transactions = new Transactions(factory, IndexUnavailable::new);
      assertThatExceptionOfType(IndexUnavailable.class)
          .isThrownBy(() -> transactions.read(m -> query(m, "select 1")));
      assertThatExceptionOfType(IndexUnavailable.class)
          .isThrownBy(() -> transactions.write(m -> query(m, "select 1")));
    }
  }

  @Test
  void a_connection_that_is_lost_within_the_work_is_unavailable() {
    assertThatExceptionOfType(IndexUnavailable.class)
        .isThrownBy(
            () ->
                transactions()
                    .change(
                        m -> {
                          add(m, 1);
                          query(m, "select pg_terminate_backend(pg_backend_pid())");
                        }));
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
