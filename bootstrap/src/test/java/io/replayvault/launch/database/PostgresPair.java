package io.replayvault.launch.database;

import io.replayvault.system.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A cluster of two PostgreSQL servers: one takes writes, the other follows it and takes over when
 * it is killed. At first no commit is acknowledged before the follower has it on its disk.
 */
public final class PostgresPair implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;
  private final List<Integer> ports;
  private TestPostgres primary;
  private TestPostgres standby;
  private int copies;

  private PostgresPair(Path folder, TestPostgres primary, TestPostgres standby) {
    this.folder = folder;
    this.primary = primary;
    this.standby = standby;
    this.ports = List.of(primary.port(), standby.port());
    this.copies = 1;
  }

  /** Starts both, with more lines of configuration, and waits until one follows the other. */
  public static PostgresPair start(Path folder, String... more)
      throws IOException, InterruptedException, SQLException {
    TestPostgres first =
        TestPostgres.start(
            Files.createDirectories(folder.resolve("server-0")),
            Stream.concat(Stream.of("wal_keep_size = '1GB'"), Stream.of(more))
                .toArray(String[]::new));
    TestPostgres second =
        first.standby(Files.createDirectories(folder.resolve("server-1")), FreePorts.next());
    PostgresPair pair = new PostgresPair(folder, first, second);
    pair.acknowledgeTogether();
    return pair;
  }

  /** The one that takes writes now. */
  public TestPostgres primary() {
    return primary;
  }

  /** The URL of a database that names both, whichever of them takes writes. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/%s"
        .formatted(ports.get(0), ports.get(1), database);
  }

  /** Ends the primary at once: SIGKILL. */
  public void killPrimary() throws InterruptedException {
    primary.kill();
  }

  /** Has the follower of the killed primary take writes. */
  public void promote() throws SQLException, IOException {
    standby.promote();
    TestPostgres ended = primary;
    primary = standby;
    standby = ended;
  }

  /** Makes the killed one anew, as the follower of the other, and waits until it has all. */
  public void follow() throws IOException, InterruptedException, SQLException {
    int port = standby.port();
    standby.delete();
    standby = primary.standby(Files.createDirectories(folder.resolve("server-" + ++copies)), port);
    acknowledgeTogether();
  }

  /** From now on commits are acknowledged at once, and the follower is told nothing more. */
  public void leaveBehind() throws IOException, InterruptedException, SQLException {
    primary.run(
        "postgres", "alter system set synchronous_standby_names = ''", "select pg_reload_conf()");
    standby.run("postgres", "alter system set primary_conninfo = ''", "select pg_reload_conf()");
    await("select count(*) from pg_stat_replication", "0");
  }

  @Override
  public void close() throws IOException {
    primary.close();
    standby.close();
  }

  private void acknowledgeTogether() throws IOException, InterruptedException, SQLException {
    primary.run(
        "postgres", "alter system set synchronous_standby_names = '*'", "select pg_reload_conf()");
    await("select string_agg(sync_state, ',') from pg_stat_replication", "sync");
  }

  private void await(String question, String wanted)
      throws IOException, InterruptedException, SQLException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    List<String> answer = primary.ask("postgres", question);
    while (!answer.equals(List.of(wanted))) {
      if (System.nanoTime() > end) {
        throw new IOException(question + " answers " + answer);
      }
      TimeUnit.MILLISECONDS.sleep(100);
      answer = primary.ask("postgres", question);
    }
  }
}
