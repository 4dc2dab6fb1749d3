package io.replayvault.tls;

import io.replayvault.kms.keys.PasswordFile;
import io.replayvault.kms.keys.Pkcs12RootKey;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.NodeJava;
import io.replayvault.system.WholeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The built jar in the production profile, on loopback: a PostgreSQL of the test's own for its two
 * databases, migrated by their owners and used by others, a root key in a file, certificate and
 * encrypted key in PEM. Keys and segments lie on one host, which the trial setting for that allows;
 * everything else is as production asks.
 */
final class ProductionVault implements AutoCloseable {

  /** Opens the TLS key; known to the test and to its file only. */
  static final String KEY_PASSWORD = "opens-the-tls-key-5f1c";

  /** Where the operations endpoint answers with TLS: another address than its plain loopback. */
  static final String OPERATIONS_ADDRESS = "127.0.0.2";

  private static final Duration START_LIMIT = Duration.ofSeconds(240);

  private final Path folder;
  private final ProductionDatabases databases;
  private final List<Integer> ports;
  private Optional<Process> running = Optional.empty();

  private ProductionVault(Path folder, ProductionDatabases databases, List<Integer> ports) {
    this.folder = folder;
    this.databases = databases;
    this.ports = ports;
  }

  /** Starts in a fresh {@code folder} with this certificate and waits until it is ready. */
  static ProductionVault start(Path folder, Issued certificate) {
    try {
      ProductionDatabases databases = ProductionDatabases.start(folder);
      ProductionVault vault = new ProductionVault(folder, databases, freePorts());
      Runtime.getRuntime().addShutdownHook(new Thread(vault::leaveNothing));
      vault.prepare(certificate);
      vault.migrate();
      vault.launch();
      return vault;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same files and ports again, with whatever has changed in them. */
  void restart() {
    stop();
    launch();
  }

  int console() {
    return ports.get(0);
  }

  int recording() {
    return ports.get(1);
  }

  int operations() {
    return ports.get(2);
  }

  long pid() {
    return running.orElseThrow().pid();
  }

  Path home() {
    return folder.resolve("home");
  }

  /** The operator's certificate, key and password. */
  Path certificateFile() {
    return folder.resolve("tls.crt");
  }

  Path keyFile() {
    return folder.resolve("tls.key");
  }

  /** Everything that the process printed. */
  Path output() {
    return folder.resolve("output.txt");
  }

  /** Everything that must show nowhere, by what it opens. */
  Map<String, String> secrets() throws IOException {
    Map<String, String> secrets = new LinkedHashMap<>();
    secrets.put("TLS key", KEY_PASSWORD);
    secrets.putAll(databases.secrets());
    secrets.put("root key", Files.readString(folder.resolve("root-key-password")).strip());
    return secrets;
  }

  @Override
  public void close() {
    stop();
    databases.close();
  }

  private void stop() {
    running.ifPresent(ProductionVault::stop);
    running = Optional.empty();
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private void leaveNothing() {
    stop();
    databases.close();
    WholeFolder.delete(folder);
  }

  private void prepare(Issued certificate) throws IOException {
    Files.createDirectories(home());
    Files.createDirectories(folder.resolve("checkpoints"));
    PasswordFile.create(folder.resolve("root-key-password"), new SecureChance());
    Pkcs12RootKey.create(
        folder.resolve("root-key.p12"), folder.resolve("root-key-password"), new SecureChance());
    certificate.writePem(certificateFile(), keyFile());
    certificate.writeEncryptedKey(keyFile(), KEY_PASSWORD);
    Issued.writeSecret(folder.resolve("tls-key-password"), KEY_PASSWORD);
  }

  private void migrate() throws IOException {
    Process migration = run("migrate", databases.ownersSettings());
    try {
      if (migration.waitFor() == 0) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      migration.destroyForcibly();
    }
    String said = said();
    close();
    throw new IllegalStateException("the tables were not migrated:\n" + said);
  }

  private void launch() {
    try {
      running = Optional.of(run("start", settings()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitReady();
  }

  private Process run(String command, Map<String, String> settings) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(NodeJava.options());
    line.addAll(List.of("-jar", BuiltProduct.jar().toString(), command));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
    return builder.start();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("REPLAYVAULT_HOME", home().toString());
    settings.put("REPLAYVAULT_ADDRESS", "127.0.0.1");
    settings.put("REPLAYVAULT_CONSOLE_PORT", "" + console());
    settings.put("REPLAYVAULT_RECORDING_PORT", "" + recording());
    settings.put("REPLAYVAULT_OPERATIONS_PORT", "" + operations());
    settings.put("REPLAYVAULT_OPERATIONS_ADDRESS", OPERATIONS_ADDRESS);
    settings.put("REPLAYVAULT_OPERATIONS_ALLOW", "127.0.0.*");
    settings.put("REPLAYVAULT_CONSOLE_ORIGIN", "https://console.localhost:" + console());
    settings.put("REPLAYVAULT_RECORDING_ORIGIN", "https://record.localhost:" + recording());
    settings.put("REPLAYVAULT_REPLAY_ORIGIN", "replay.localhost");
    settings.putAll(databases.settings());
    settings.put("REPLAYVAULT_TRIAL_KEYS_BESIDE_SEGMENTS", "true");
    settings.put("REPLAYVAULT_SEGMENTS", "file:" + file("segments"));
    settings.put("REPLAYVAULT_AUDIT_FOLDER", file("checkpoints"));
    settings.put("REPLAYVAULT_ROOT_KEY", "pkcs12:" + file("root-key.p12"));
    settings.put("REPLAYVAULT_ROOT_KEY_PASSWORD_FILE", file("root-key-password"));
    settings.put("REPLAYVAULT_TLS_CERTIFICATE", certificateFile().toString());
    settings.put("REPLAYVAULT_TLS_KEY", keyFile().toString());
    settings.put("REPLAYVAULT_TLS_KEY_PASSWORD_FILE", file("tls-key-password"));
    return settings;
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void awaitReady() {
    HttpRequest ready =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operations() + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long end = System.nanoTime() + START_LIMIT.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end && isAlive()) {
        if (answers(client, ready)) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String said = said();
    close();
    throw new IllegalStateException("the production profile did not start:\n" + said);
  }

  private boolean isAlive() {
    return running.filter(Process::isAlive).isPresent();
  }

  private String said() {
    try {
      return Files.readString(output());
    } catch (IOException e) {
      return "nothing was said";
    }
  }

  private static boolean answers(HttpClient client, HttpRequest ready) throws InterruptedException {
    try {
      return client.send(ready, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static List<Integer> freePorts() throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket three = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
    }
  }
}
