package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PatientDataSourceTest {
  private static final int USUAL = 40_000;

  private final CountDownLatch mayOpen = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger opened = new AtomicInteger();
  private final List<Integer> limits = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final DataSource pool = Wrapped.source(this::open, connection -> connection);
  private final DataSource patient = PatientDataSource.around(pool);

  @AfterEach
  void end() {
    AnswerTime.end();
  }

  @Test
  void whoever_has_no_limit_gets_the_pool_s_connection() throws SQLException {
    mayOpen.countDown();
    try (Connection connection = patient.getConnection()) {
      connection.prepareStatement("select 1");
    }
    assertThat(limits).isEmpty();
  }

  @Test
  void a_connection_that_comes_too_late_goes_back() throws InterruptedException {
    AnswerTime.begin(Duration.ofMillis(5));
    assertThatExceptionOfType(SQLException.class).isThrownBy(patient::getConnection);
    mayOpen.countDown();
    assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void without_time_left_the_pool_is_not_asked() {
    AnswerTime.begin(Duration.ZERO);
    assertThatExceptionOfType(SQLException.class).isThrownBy(patient::getConnection);
    assertThat(opened).hasValue(0);
  }

  @Test
  void each_answer_is_waited_for_as_long_as_is_left_and_so_is_the_pool_when_it_takes_back()
      throws SQLException {
    mayOpen.countDown();
    AnswerTime.begin(Duration.ofSeconds(30));
    try (Connection connection = patient.getConnection()) {
      AnswerTime.begin(Duration.ofSeconds(20));
      connection.setAutoCommit(false);
      AnswerTime.begin(Duration.ofSeconds(10));
      connection.commit();
      AnswerTime.begin(Duration.ofSeconds(5));
    }
    assertThat(limits).containsExactly(20_000, 10_000, 5_000);
  }

  @Test
  void a_statement_waits_no_longer_either() throws SQLException {
    mayOpen.countDown();
    AnswerTime.begin(Duration.ofSeconds(30));
    try (Connection connection = patient.getConnection();
        Statement statement = connection.createStatement()) {
      AnswerTime.begin(Duration.ofSeconds(20));
      statement.execute("select 1");
      AnswerTime.begin(Duration.ZERO);
      assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("select 2"));
    }
    assertThat(limits).containsExactly(20_000, 100);
    assertThat(calls).containsExactly("execute select 1");
  }

  @Test
  void without_time_left_nothing_is_asked_but_to_undo() throws SQLException {
    mayOpen.countDown();
    AnswerTime.begin(Duration.ofSeconds(30));
    Connection connection = patient.getConnection();
    AnswerTime.begin(Duration.ZERO);
    assertThatExceptionOfType(SQLException.class).isThrownBy(connection::commit);
    connection.rollback();
    assertThat(calls).containsExactly("rollback");
  }

  @Test
  void a_pool_s_failure_is_told_as_it_is() {
    SQLException refused = new SQLException("no more connections", "53300");
    DataSource failing =
        PatientDataSource.around(
            Wrapped.source(
                () -> {
                  throw refused;
                },
                connection -> connection));
    AnswerTime.begin(Duration.ofSeconds(30));
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(failing::getConnection)
        .isSameAs(refused);
  }

  private Connection open() throws SQLException {
    opened.incrementAndGet();
    try {
      assertThat(mayOpen.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new SQLException(e);
    }
    return Wrapped.proxy(
        Connection.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getNetworkTimeout" -> USUAL;
              case "setNetworkTimeout" -> {
                limits.add((Integer) arguments[1]);
                yield null;
              }
              case "createStatement" -> statement();
              case "isClosed" -> false;
              case "close" -> {
                closed.countDown();
                yield null;
              }
              default -> {
                calls.add(method.getName());
                yield null;
              }
            });
  }

  private Statement statement() {
    return Wrapped.proxy(
        Statement.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("execute")) {
            calls.add("execute " + arguments[0]);
            return true;
          }
          return null;
        });
  }
}
