package io.replayvault.system;

import io.replayvault.datasource.TestAuthority;
import io.replayvault.launch.database.PostgresPair;
import io.replayvault.launch.database.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several nodes as a customer runs them: one PostgreSQL, one S3, one root key, and a balancer
 * before them. Each node is the built jar in a process of its own; all else too.
 */
public final class Deployment implements AutoCloseable {
  private static final String DATABASE = "vault_index";
  private static final String KEY_STORE = "vault_keys";
  private static final String PASSWORD = "a database pass phrase";

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final List<RunningReplayVault> nodes = new ArrayList<>();
  private final TestPostgres postgres;
  private final ObjectStore objects;
  private final Optional<FaultyNetwork> network;
  private final int console = FreePorts.next();
  private final int recording = FreePorts.next();
  private final Map<String, String> settings = new HashMap<>();
  private Optional<Balancer> balancer = Optional.empty();

  private Deployment(TestPostgres postgres, ObjectStore objects, Optional<FaultyNetwork> network) {
    this.postgres = postgres;
    this.objects = objects;
    this.network = network;
    parts.push(postgres);
    parts.push(objects);
    network.ifPresent(parts::push);
  }

  /** Starts so many nodes, with more settings, and waits until all are ready. */
  public static Deployment start(Path folder, int number, Map<String, String> more)
      throws IOException, InterruptedException {
    return start(BuiltProduct.jar(), folder, number, more);
  }

  /** The same of the version in that jar. */
  public static Deployment start(Path jar, Path folder, int number, Map<String, String> more)
      throws IOException, InterruptedException {
    Path shared = Files.createDirectories(folder.resolve("shared"));
    TestPostgres postgres =
        TestPostgres.start(
            Files.createDirectories(folder.resolve("postgres")), "max_connections = 250");
    Deployment deployment = new Deployment(postgres, ObjectStore.start(shared), Optional.empty());
    return deployment.begin(jar, folder, number, more);
  }

  /** The same on PostgreSQL servers that take over from each other, and that are closed with it. */
  public static Deployment startOn(
      PostgresPair pair, Path folder, int number, Map<String, String> more)
      throws IOException, InterruptedException {
    Path shared = Files.createDirectories(folder.resolve("shared"));
    Deployment deployment =
        new Deployment(pair.primary(), ObjectStore.start(shared), Optional.empty());
    Map<String, String> all = new HashMap<>(more);
    all.put("REPLAYVAULT_DATABASE_URL", pair.url(DATABASE));
    all.put("REPLAYVAULT_KEYSTORE_URL", pair.url(KEY_STORE));
    return deployment.begin(BuiltProduct.jar(), folder, number, all);
  }

  /**
   * The same over wires that can be made to fail, and which are calm at first. PostgreSQL is spoken
   * to by TLS, as it must be over a network.
   */
  public static Deployment startOnFaultyNetwork(Path folder, int number, Map<String, String> more)
      throws IOException, InterruptedException {
    Path shared = Files.createDirectories(folder.resolve("shared"));
    TestAuthority authority = TestAuthority.in(folder.resolve("authority"));
    TestPostgres postgres =
        TestPostgres.start(
            Files.createDirectories(folder.resolve("postgres")),
            authority.postgresSettings("max_connections = 600", "fsync = on"));
    ObjectStore objects = ObjectStore.start(shared);
    FaultyNetwork network = FaultyNetwork.to(objects, postgres, authority.certificate());
    return new Deployment(postgres, objects, Optional.of(network))
        .begin(BuiltProduct.jar(), folder, number, more);
  }

  private Deployment begin(Path jar, Path folder, int number, Map<String, String> more)
      throws IOException, InterruptedException {
    try {
      makeDatabases();
      Path shared = folder.resolve("shared");
      settings.putAll(settings(shared));
      for (int i = 0; i < number; i++) {
        RunningReplayVault node =
            RunningReplayVault.start(
                jar, Files.createDirectories(folder.resolve("node-" + i)), with(more));
        nodes.add(node);
        parts.push(node);
      }
      Balancer before =
          Balancer.start(
              shared, console, recording, nodes.stream().map(RunningReplayVault::ports).toList());
      parts.push(before);
      balancer = Optional.of(before);
      return this;
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  public RunningReplayVault node(int number) {
    return nodes.get(number);
  }

  /** Stops a node in order, unless it has ended, and starts it with the deployment's and these. */
  public void restart(int number, Map<String, String> more) {
    node(number).close();
    node(number).restart(with(more));
  }

  /** Stops a node in order and starts the version in that jar in its place. */
  public void replace(int number, Path jar) {
    node(number).replace(jar);
  }

  public int size() {
    return nodes.size();
  }

  /** The console, by way of the balancer. */
  public URI console() {
    return URI.create("http://localhost:" + console);
  }

  /** The recording endpoint, by way of the balancer. */
  public URI recording() {
    return URI.create("http://localhost:" + recording);
  }

  public ObjectStore objects() {
    return objects;
  }

  public TestPostgres postgres() {
    return postgres;
  }

  public Balancer balancer() {
    return balancer.orElseThrow();
  }

  /** What lies between the nodes and the two of them, where it can be made to fail. */
  public FaultyNetwork network() {
    return network.orElseThrow();
  }

  /** Runs a statement on the main database, past every node. */
  public void execute(String sql) {
    try {
      postgres.run(DATABASE, sql);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Runs a statement on the key store, past every node. */
  public void executeKeyStore(String sql) {
    try {
      postgres.run(KEY_STORE, sql);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Has a job's next run come now instead of when it is due, unless it runs already. */
  public void beginJob(String name) {
    execute(
        "update scheduled_tasks set execution_time = now() where task_name = '"
            + name
            + "' and not picked");
  }

  /** The first column of what a query of the main database answers. */
  public List<String> query(String sql) {
    try {
      return postgres.ask(DATABASE, DATABASE, PASSWORD, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The same of the key store. */
  public List<String> queryKeyStore(String sql) {
    try {
      return postgres.ask(KEY_STORE, KEY_STORE, PASSWORD, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        e.printStackTrace();
      }
    }
  }

  private Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(more);
    return all;
  }

  private void makeDatabases() throws IOException {
    try {
      for (String name : List.of(DATABASE, KEY_STORE)) {
        postgres.run(
            "postgres",
            "create role " + name + " login password '" + PASSWORD + "'",
            "create database " + name + " owner " + name);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private Map<String, String> settings(Path shared) throws IOException {
    Path password = secret(shared.resolve("database-password"), PASSWORD);
    Map<String, String> given = new HashMap<>(objects.settings());
    given.put("REPLAYVAULT_DATABASE_URL", postgres.url("127.0.0.1", DATABASE));
    given.put("REPLAYVAULT_DATABASE_USER", DATABASE);
    given.put("REPLAYVAULT_DATABASE_PASSWORD_FILE", password.toString());
    given.put("REPLAYVAULT_KEYSTORE_URL", postgres.url("127.0.0.1", KEY_STORE));
    given.put("REPLAYVAULT_KEYSTORE_USER", KEY_STORE);
    given.put("REPLAYVAULT_KEYSTORE_PASSWORD_FILE", password.toString());
    given.put("REPLAYVAULT_ROOT_KEY", "pkcs12:" + shared.resolve("root-key.p12"));
    given.put(
        "REPLAYVAULT_ROOT_KEY_PASSWORD_FILE",
        secret(shared.resolve("root-key-password"), "a root pass phrase").toString());
    given.put("REPLAYVAULT_CONSOLE_ORIGIN", console().toString());
    given.put("REPLAYVAULT_RECORDING_ORIGIN", recording().toString());
    given.put("REPLAYVAULT_DEMO_PORT", "0");
    network.ifPresent(way -> given.putAll(way.settings(DATABASE, KEY_STORE)));
    return given;
  }

  private static Path secret(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
