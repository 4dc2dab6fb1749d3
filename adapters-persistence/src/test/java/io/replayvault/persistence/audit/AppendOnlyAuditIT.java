package io.replayvault.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.audit.out.AuditUnavailable;
import io.replayvault.application.fixtures.Race;
import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.audit.AuditAction;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditOutcome;
import io.replayvault.persistence.database.FreshDatabase;
import io.replayvault.persistence.database.LostAnswer;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit tables defend themselves, even against the owner of the database. */
final class AppendOnlyAuditIT {
  @RegisterExtension final FreshDatabase database = FreshDatabase.main();

  @BeforeEach
  void appendTwo() {
    append();
    append();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_record set detail = 'nothing happened'",
        "update audit_record set detail = 'x' where sequence = 99",
        "delete from audit_record",
        "delete from audit_record where sequence = 2",
        "truncate audit_record",
        "truncate audit_record cascade",
        "update audit_counter set last = 0",
        "update audit_counter set last = last + 1",
        "update audit_counter set last = last + 2",
        "update audit_counter set last = last",
        "delete from audit_counter",
        "truncate audit_counter",
        "insert into audit_counter (only_one, last) values (true, 7)"
      })
  void what_was_appended_cannot_be_changed(String sql) throws SQLException {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> database.execute(sql))
        .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    assertThat(database.query("select sequence from audit_record order by 1"))
        .containsExactly("1", "2");
    assertThat(append()).isEqualTo(3);
  }

  @Test
  void a_number_whose_transaction_is_rolled_back_is_given_again() throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update audit_counter set last = last + 1");
      connection.rollback();
    }
    assertThat(append()).isEqualTo(3);
  }

  @Test
  void a_connection_that_is_lost_within_an_append_takes_its_number_with_it() throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update audit_counter set last = last + 1");
      database.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where state = 'idle in transaction' and datname = current_database()");
    }
    assertThat(append()).isEqualTo(3);
  }

  @Test
  void an_append_whose_answer_was_lost_is_not_appended_again() throws SQLException {
    try (EntityManagerFactory losing =
        FreshDatabase.factory("replayvault", LostAnswer.of(database))) {
      assertThatExceptionOfType(AuditUnavailable.class)
          .isThrownBy(() -> append(new JpaAuditLog(losing)));
    }
    assertThat(database.query("select count(*) from audit_record")).containsExactly("3");
  }

  @Test
  void an_append_raises_the_counter_and_inserts() {
    assertThat(database.statementsOf(this::append)).hasSize(2);
  }

  @Test
  void appends_that_wait_together_share_a_transaction() {
    JpaAuditLog log = new JpaAuditLog(database.factory());
    List<String> sent =
        database.statementsOf(
            () -> {
              for (int round = 0; round < 20; round++) {
                Race.run(i -> append(log));
              }
            });
    assertThat(append()).isEqualTo(3 + 20 * Race.RUNNERS);
    assertThat(sent).hasSizeLessThan(2 * 20 * Race.RUNNERS);
  }

  @Test
  void who_waits_too_long_for_the_counter_is_refused() throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update audit_counter set last = last + 1");
      long begin = System.nanoTime();
      assertThatExceptionOfType(AuditUnavailable.class).isThrownBy(this::append);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      connection.rollback();
    }
    assertThat(append()).isEqualTo(3);
  }

  private long append() {
    return append(new JpaAuditLog(database.factory()));
  }

  private static long append(JpaAuditLog log) {
    return log.append(
            new AuditEntry(
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                AuditAction.SIGN_IN,
                AuditOutcome.FAILED,
                "-",
                "",
                new RequestFacts("request-1", "*")))
        .sequence();
  }
}
