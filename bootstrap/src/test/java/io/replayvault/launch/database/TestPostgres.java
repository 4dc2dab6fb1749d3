package io.replayvault.launch.database;

import io.replayvault.launch.SecretFile;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.FreePorts;
import io.replayvault.system.WholeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL such as a customer runs: the programs that the build packs, with settings of the
 * test, reached by its superuser.
 */
public final class TestPostgres implements AutoCloseable {
  /** The superuser's name. */
  public static final String SUPERUSER = Cluster.SUPERUSER;

  private static final Path BUILT = BuiltProduct.checkout().resolve("bootstrap/target");
  private static final int READY_SECONDS = 60;

  private final Path folder;
  private final Programs programs;
  private final int port;
  private Process process;

  private TestPostgres(Path folder, Programs programs, int port, Process process) {
    this.folder = folder;
    this.programs = programs;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts one.
   *
   * @param folder where it may put its files
   * @param more lines of its configuration besides the trial's
   */
  public static TestPostgres start(Path folder, String... more)
      throws IOException, InterruptedException {
    Programs programs =
        Programs.unpacked(
            BUILT.resolve("packaging/postgresql-linux-amd64.tar"), BUILT.resolve("postgresql"));
    Path data = folder.resolve("database");
    Path secret = folder.resolve("superuser");
    SecretFile.readOrCreate(secret);
    Cluster cluster = Cluster.in(data, programs, secret);
    int port = FreePorts.next();
    cluster.configure(port);
    Files.write(data.resolve("postgresql.conf"), List.of(more), StandardOpenOption.APPEND);
    Files.writeString(
        data.resolve("pg_hba.conf"),
        """
        host all all 127.0.0.1/32 scram-sha-256
        host replication all 127.0.0.1/32 scram-sha-256
        """);
    return new TestPostgres(folder, programs, port, launch(folder, programs));
  }

  /**
   * Starts another one that is a copy of this one, which may be at work, and follows it: it takes
   * no writes until it is {@link #promote promoted}.
   *
   * @param copy an empty folder
   * @param itsPort where it is to listen
   */
  public TestPostgres standby(Path copy, int itsPort)
      throws IOException, InterruptedException, SQLException {
    Path data = copy.resolve("database");
    try (Connection connection = connect("postgres", SUPERUSER, password());
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('standby', true)");
      DataDirectory.copy(folder.resolve("database"), data);
      try (ResultSet label =
          statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        label.next();
        Files.writeString(data.resolve("backup_label"), label.getString(1));
      }
    }
    Files.copy(secret(), copy.resolve("superuser"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        """
        port = %d
        primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'
        """
            .formatted(itsPort, port, SUPERUSER, password()));
    Files.createFile(data.resolve("standby.signal"));
    return new TestPostgres(copy, programs, itsPort, launch(copy, programs));
  }

  /** Has a standby take writes from now on. */
  public void promote() throws SQLException, IOException {
    run("postgres", "select pg_promote(true, 60)");
  }

  private static Process launch(Path folder, Programs programs)
      throws IOException, InterruptedException {
    Path data = folder.resolve("database");
    Path log = folder.resolve("log");
    Process process =
        programs
            .background(List.of("postgres", "-D", data.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (!new Postmaster(data).isReady(process.pid())) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroy();
        throw new IOException(Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return process;
  }

  /** Ends its first process at once, which is a crash of the whole server: SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts again on the same files and port; it replays its log first. */
  public void restart() throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        process = launch(folder, programs);
        return;
      } catch (IOException stillHeld) {
        // Processes of the one before let go of its memory when they notice that it is gone.
        if (tries == 20) {
          throw stillHeld;
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  /** Takes the files of one that was killed away. */
  void delete() {
    WholeFolder.delete(folder);
  }

  public int port() {
    return port;
  }

  /** The first of its processes. */
  public long pid() {
    return process.pid();
  }

  /** The URL of a database under a host name. */
  public String url(String host, String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** The file with the superuser's password. */
  public Path secret() {
    return folder.resolve("superuser");
  }

  /** Runs statements of the superuser, one after the other. */
  public void run(String database, String... statements) throws SQLException, IOException {
    try (Connection connection = connect(database, SUPERUSER, password());
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** The first column of what a query of the superuser answers. */
  public List<String> ask(String database, String sql) throws SQLException, IOException {
    return ask(database, SUPERUSER, password(), sql);
  }

  /** The first column of what a query of some user answers. */
  public List<String> ask(String database, String user, String password, String sql)
      throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = connect(database, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(String.valueOf(rows.getString(1)));
      }
    }
    return answers;
  }

  private String password() throws IOException {
    return Files.readString(secret()).strip();
  }

  private Connection connect(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(url("127.0.0.1", database), user, password);
  }

  @Override
  public void close() throws IOException {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
