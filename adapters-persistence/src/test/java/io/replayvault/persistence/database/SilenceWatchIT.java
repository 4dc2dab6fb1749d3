package io.replayvault.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SilenceWatchIT {
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @TempDir private Path folder;
  private RestartedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RestartedServer(folder.resolve("data"));
  }

  @AfterEach
  void stop() throws IOException {
    AnswerTime.end();
    server.close();
  }

  @Test
  void what_takes_long_goes_on_while_others_are_answered() throws SQLException {
    AnswerTime.begin(Duration.ofMillis(400));
    try (Connection connection = lasting();
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select pg_sleep(2.6)")).isTrue();
      assertThat(statement.execute("select 1")).isTrue();
    }
    assertThat(AnswerTime.left().orElseThrow()).isPositive();
  }

  /** The counter-proof. */
  @Test
  void without_that_it_does_not() throws SQLException {
    AnswerTime.begin(Duration.ofMillis(400));
    try (Connection connection = PatientDataSource.around(server.source()).getConnection();
        Statement statement = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> statement.execute("select pg_sleep(2.6)"));
    }
  }

  @Test
  void on_a_server_that_hangs_it_is_given_up_in_time() throws Exception {
    AnswerTime.begin(Duration.ofMillis(1_600));
    try (Connection connection = lasting();
        Statement statement = connection.createStatement()) {
      server.freeze();
      long begin = System.nanoTime();
      assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("select 1"));
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
      assertThat(AnswerTime.left()).contains(Duration.ZERO);
    } finally {
      server.thaw();
    }
  }

  private Connection lasting() throws SQLException {
    Connection connection = PatientDataSource.around(server.source()).getConnection();
    AnswerTime.whileOthersAreAnswered();
    return connection;
  }
}
