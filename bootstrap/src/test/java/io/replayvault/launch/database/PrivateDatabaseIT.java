package io.replayvault.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.launch.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The private PostgreSQL, on the programs that the build packs into the runnable jar. */
final class PrivateDatabaseIT {

  private static final Path ARCHIVE = Path.of("target/packaging/postgresql-linux-amd64.tar");

  @TempDir private Path home;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void commits_are_durable_and_nobody_is_trusted() throws SQLException {
    try (PrivateDatabase database = start()) {
      assertThat(ask(database.database(), "SHOW fsync")).isEqualTo("on");
      assertThat(ask(database.database(), "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(database.database(), "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(database.database(), "SHOW data_checksums")).isEqualTo("on");
      assertThat(ask(database.database(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(database.keyStore(), "SELECT current_user")).isEqualTo("replayvault_keys");
      assertThatThrownBy(() -> ask(withPassword(database.database(), "wrong"), "SELECT 1"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> ask(withPassword(database.database(), ""), "SELECT 1"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void neither_user_connects_to_the_other_database() {
    try (PrivateDatabase database = start()) {
      DatabaseLogin main = database.database();
      DatabaseLogin keys = database.keyStore();
      assertThatThrownBy(
              () -> ask(new DatabaseLogin(keys.url(), main.user(), main.password()), "SELECT 1"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(
              () -> ask(new DatabaseLogin(main.url(), keys.user(), keys.password()), "SELECT 1"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void a_command_on_the_host_finds_it_while_it_runs() throws SQLException {
    assertThat(running()).isEmpty();
    try (PrivateDatabase database = start()) {
      run(database.database(), "CREATE TABLE kept (n int)");
      assertThat(ask(running().orElseThrow(), "SELECT count(*) FROM kept")).isEqualTo("0");
    }
    assertThat(running()).isEmpty();
  }

  @Test
  void data_outlives_a_restart_and_the_password_does_not() throws SQLException {
    DatabaseLogin first;
    try (PrivateDatabase database = start()) {
      first = database.database();
      run(first, "CREATE TABLE kept (n int)");
      run(first, "INSERT INTO kept VALUES (7)");
    }
    try (PrivateDatabase database = start()) {
      assertThat(ask(database.database(), "SELECT n FROM kept")).isEqualTo("7");
      assertThatThrownBy(() -> ask(withPassword(database.database(), first.password()), "SELECT 1"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void a_server_left_behind_is_stopped_and_its_commits_are_kept() throws SQLException {
    PrivateDatabase orphan = start();
    run(orphan.database(), "CREATE TABLE kept (n int)");
    run(orphan.database(), "INSERT INTO kept VALUES (8)");
    try (PrivateDatabase database = start()) {
      assertThat(orphan.ended()).succeedsWithin(5, TimeUnit.SECONDS);
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("killed run");
      assertThat(ask(database.database(), "SELECT n FROM kept")).isEqualTo("8");
    }
  }

  @Test
  void a_server_killed_outright_comes_back_with_its_commits()
      throws SQLException, IOException, InterruptedException {
    PrivateDatabase killed = start();
    run(killed.database(), "CREATE TABLE kept (n int)");
    run(killed.database(), "INSERT INTO kept VALUES (9)");
    new ProcessBuilder("kill", "-KILL", Long.toString(killed.pid())).start().waitFor();
    try (PrivateDatabase database = start()) {
      assertThat(ask(database.database(), "SELECT n FROM kept")).isEqualTo("9");
    }
  }

  @Test
  void a_note_that_names_another_process_is_not_believed() throws SQLException, IOException {
    start().close();
    Path note = home.resolve("database/postmaster.pid");
    Files.writeString(note, ProcessHandle.current().pid() + "\n" + home.resolve("database") + "\n");
    try (PrivateDatabase database = start()) {
      assertThat(ask(database.database(), "SELECT 1")).isEqualTo("1");
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void the_log_holds_no_statement_and_no_value() throws IOException {
    try (PrivateDatabase database = start()) {
      assertThatThrownBy(
              () -> run(database.database(), "INSERT INTO missing VALUES ('canary-4711')"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(Files.readString(home.resolve("logs/postgresql.log"))).doesNotContain("canary-4711");
  }

  private Optional<DatabaseLogin> running() {
    return PrivateDatabase.running(home.resolve("database"), home.resolve("database.secret"));
  }

  private PrivateDatabase start() {
    return PrivateDatabase.start(
        Programs.unpacked(ARCHIVE.toAbsolutePath(), Path.of("target/postgresql").toAbsolutePath()),
        home.resolve("database"),
        home.resolve("database.secret"),
        home.resolve("logs/postgresql.log"),
        new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), System::nanoTime));
  }

  private static DatabaseLogin withPassword(DatabaseLogin login, String password) {
    return new DatabaseLogin(login.url(), login.user(), password);
  }

  private static String ask(DatabaseLogin login, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(login.url(), login.user(), login.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(DatabaseLogin login, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(login.url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
