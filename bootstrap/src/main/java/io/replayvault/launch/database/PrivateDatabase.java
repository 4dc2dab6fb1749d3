package io.replayvault.launch.database;

import io.replayvault.launch.LaunchRefused;
import io.replayvault.launch.Progress;
import io.replayvault.launch.SecretFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running PostgreSQL of our own, with one database for ReplayVault and one for the key store.
 *
 * <p>Promises: acknowledged commits survive any kill of either process; loopback only, on a random
 * port; every sign-in by SCRAM with a password made for this run; neither user can connect to the
 * other's database.
 *
 * <p>Does not promise: anything against this machine's root or the owner of the data directory, who
 * can read the files.
 */
public final class PrivateDatabase implements AutoCloseable {

  private static final int ATTEMPTS = 5;
  private static final long READY_SECONDS = 300;
  private static final long STOP_SECONDS = 30;

  private final Process process;
  private final int port;
  private final String databasePassword;
  private final String keyStorePassword;

  private PrivateDatabase(
      Process process, int port, String databasePassword, String keyStorePassword) {
    this.process = process;
    this.port = port;
    this.databasePassword = databasePassword;
    this.keyStorePassword = keyStorePassword;
  }

  /**
   * Starts it, after stopping what a killed run left behind.
   *
   * @param programs PostgreSQL's programs
   * @param data data directory; made where missing
   * @param secret file with the superuser's password, outside {@code data}; made where missing
   * @param log file that PostgreSQL's messages are added to
   * @param progress told what takes time
   * @throws LaunchRefused when it does not start
   */
  public static PrivateDatabase start(
      Programs programs, Path data, Path secret, Path log, Progress progress) {
    try {
      SecretFile.readOrCreate(secret);
      Files.createDirectories(log.getParent());
      if (Files.notExists(data)) {
        progress.say("making the private PostgreSQL");
      } else if (new Postmaster(data).stopOrphan(programs)) {
        progress.say("stopped the PostgreSQL that a killed run had left behind");
      }
      Cluster cluster = Cluster.in(data, programs, secret);
      String databasePassword = SecretFile.fresh();
      String keyStorePassword = SecretFile.fresh();
      cluster.setPasswords(databasePassword, keyStorePassword);
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        int port = freePort();
        cluster.configure(port);
        Process process =
            programs
                .background(List.of("postgres", "-D", data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (becomesReady(process, new Postmaster(data))) {
          return new PrivateDatabase(process, port, databasePassword, keyStorePassword);
        }
        // Its port was taken in between, or the last server's children are still letting go of its
        // memory.
        TimeUnit.SECONDS.sleep(1);
      }
      throw new LaunchRefused("the private PostgreSQL does not start: its log is " + log);
    } catch (IOException e) {
      throw new LaunchRefused("the private PostgreSQL does not start (" + e + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchRefused("interrupted while PostgreSQL started", e);
    }
  }

  /**
   * The main database of a run that another process has begun, as its superuser: for commands on
   * the host, by whoever may read the secret.
   *
   * @return empty while none runs
   */
  public static Optional<DatabaseLogin> running(Path data, Path secret) {
    return new Postmaster(data)
        .port()
        .filter(port -> Files.exists(secret))
        .map(
            port ->
                new DatabaseLogin(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE,
                    Cluster.SUPERUSER,
                    SecretFile.readOrCreate(secret)));
  }

  /** The main database. */
  public DatabaseLogin database() {
    return login(Cluster.DATABASE, databasePassword);
  }

  /** The key store's database. */
  public DatabaseLogin keyStore() {
    return login(Cluster.KEY_STORE, keyStorePassword);
  }

  /** Completes when the server ends, whoever ended it. */
  public CompletableFuture<Process> ended() {
    return process.onExit();
  }

  /** The server's process id. */
  public long pid() {
    return process.pid();
  }

  /** Stops it: sessions are ended, everything is written, then it goes. */
  @Override
  public void close() {
    try {
      // SIGINT is PostgreSQL's fast shutdown; Java can only send SIGTERM, which would wait for
      // clients.
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DatabaseLogin login(String name, String password) {
    return new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + port + "/" + name, name, password);
  }

  private static boolean becomesReady(Process process, Postmaster postmaster)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      if (postmaster.isReady(process.pid())) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    process.destroy();
    return false;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
