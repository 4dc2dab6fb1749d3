package io.replayvault.system;

import io.replayvault.launch.database.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
  private final int console;
  private final int recording;
  private final Map<String, String> settings = new HashMap<>();

  private Deployment(TestPostgres postgres, ObjectStore objects) throws IOException {
    this.postgres = postgres;
    this.objects = objects;
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      console = one.getLocalPort();
      recording = other.getLocalPort();
    }
    parts.push(postgres);
    parts.push(objects);
  }

  /** Starts so many nodes, with more settings, and waits until all are ready. */
  public static Deployment start(Path folder, int number, Map<String, String> more)
      throws IOException, InterruptedException {
    Path shared = Files.createDirectories(folder.resolve("shared"));
    TestPostgres postgres =
        TestPostgres.start(
            Files.createDirectories(folder.resolve("postgres")), "max_connections = 250");
    Deployment deployment = new Deployment(postgres, ObjectStore.start(shared));
    try {
      deployment.makeDatabases();
      deployment.settings.putAll(deployment.settings(shared));
      for (int i = 0; i < number; i++) {
        RunningReplayVault node =
            RunningReplayVault.start(
                Files.createDirectories(folder.resolve("node-" + i)), deployment.with(more));
        deployment.nodes.add(node);
        deployment.parts.push(node);
      }
      deployment.parts.push(
          Balancer.start(
              shared,
              deployment.console,
              deployment.recording,
              deployment.nodes.stream().map(RunningReplayVault::ports).toList()));
      return deployment;
    } catch (IOException | InterruptedException | RuntimeException e) {
      deployment.close();
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

  /** Runs a statement on the main database, past every node. */
  public void execute(String sql) {
    try {
      postgres.run(DATABASE, sql);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of what a query of the main database answers. */
  public List<String> query(String sql) {
    try {
      return postgres.ask(DATABASE, DATABASE, PASSWORD, sql);
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
    Map<String, String> settings = new HashMap<>(objects.settings());
    settings.put("REPLAYVAULT_DATABASE_URL", postgres.url("127.0.0.1", DATABASE));
    settings.put("REPLAYVAULT_DATABASE_USER", DATABASE);
    settings.put("REPLAYVAULT_DATABASE_PASSWORD_FILE", password.toString());
    settings.put("REPLAYVAULT_KEYSTORE_URL", postgres.url("127.0.0.1", KEY_STORE));
    settings.put("REPLAYVAULT_KEYSTORE_USER", KEY_STORE);
    settings.put("REPLAYVAULT_KEYSTORE_PASSWORD_FILE", password.toString());
    settings.put("REPLAYVAULT_ROOT_KEY", "pkcs12:" + shared.resolve("root-key.p12"));
    settings.put(
        "REPLAYVAULT_ROOT_KEY_PASSWORD_FILE",
        secret(shared.resolve("root-key-password"), "a root pass phrase").toString());
    settings.put("REPLAYVAULT_CONSOLE_ORIGIN", console().toString());
    settings.put("REPLAYVAULT_RECORDING_ORIGIN", recording().toString());
    settings.put("REPLAYVAULT_DEMO_PORT", "0");
    return settings;
  }

  private static Path secret(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
