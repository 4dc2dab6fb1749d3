package io.replayvault.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A PostgreSQL of its own that ends and comes back on the same port with the same data. */
final class RestartedServer implements AutoCloseable {
  private final Path data;
  private EmbeddedPostgres server;

  RestartedServer(Path data) throws IOException {
    this.data = data;
    this.server = started(0);
  }

  DataSource source() {
    return server.getPostgresDatabase();
  }

  /**
   * Ends it by a signal and starts it again.
   *
   * @param signal {@code INT} ends sessions and writes everything; {@code QUIT} is a crash
   * @param away how long it stays away
   */
  void restart(String signal, Duration away) throws IOException, InterruptedException {
    int port = server.getPort();
    end(signal);
    TimeUnit.MILLISECONDS.sleep(away.toMillis());
    server = started(port);
  }

  /** Ends it by such a signal, for good. */
  void end(String signal) throws IOException, InterruptedException {
    long pid = pid();
    signal(pid, signal);
    while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    server.close(); // lets go of the directory
  }

  /** Stops each of its processes where it is, as a host that hangs does. */
  void freeze() throws IOException, InterruptedException {
    signalAll("STOP");
  }

  /** Lets them go on. */
  void thaw() throws IOException, InterruptedException {
    signalAll("CONT");
  }

  private void signalAll(String signal) throws IOException, InterruptedException {
    long pid = pid();
    signal(pid, signal);
    for (ProcessHandle each : ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
      signal(each.pid(), signal);
    }
  }

  private static void signal(long pid, String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<String> query(String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }

  private EmbeddedPostgres started(int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            // That library switches them off, and a crash then takes acknowledged commits with it.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setPGStartupWait(Duration.ofSeconds(60));
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
