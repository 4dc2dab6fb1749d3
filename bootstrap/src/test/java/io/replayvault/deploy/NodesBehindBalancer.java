package io.replayvault.deploy;

import io.replayvault.kms.keys.PasswordFile;
import io.replayvault.kms.keys.Pkcs12RootKey;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.FreePorts;
import io.replayvault.system.NodeJava;
import io.replayvault.system.WholeFolder;
import io.replayvault.tls.Issued;
import io.replayvault.tls.ProductionDatabases;
import io.replayvault.tls.TestCertificates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Two nodes of production and Debian's HAProxy before them, with the file that the guide hands out:
 * other than there are the addresses, the folder of certificates, the console's name towards the
 * nodes, and the operations ports, since both nodes have one on this machine's loopback.
 */
final class NodesBehindBalancer implements AutoCloseable {
  /** Where the balancer has its recording endpoint. */
  static final URI RECORDING = URI.create("https://127.0.0.43");

  /** Where it has the console. */
  static final URI CONSOLE = URI.create("https://127.0.0.44");

  /** The network that it lets through to the console. */
  static final String PEOPLE = "127.77.66.";

  private static final List<String> NODES = List.of("127.0.0.51", "127.0.0.52");
  private static final Path SHIPPED = BuiltProduct.checkout().resolve("docs/deploy/haproxy.cfg");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path folder;
  private final TestCertificates certificates;
  private final ProductionDatabases databases;
  private final List<Integer> operations = List.of(FreePorts.next(), FreePorts.next());
  private final List<Process> running = new ArrayList<>();
  private boolean closed;

  private NodesBehindBalancer(
      Path folder, TestCertificates certificates, ProductionDatabases databases) {
    this.folder = folder;
    this.certificates = certificates;
    this.databases = databases;
  }

  /** Starts all of it and waits until the balancer has both nodes. */
  static NodesBehindBalancer start(Path folder) throws IOException, InterruptedException {
    NodesBehindBalancer site =
        new NodesBehindBalancer(
            folder, TestCertificates.in(folder), ProductionDatabases.start(folder));
    Runtime.getRuntime().addShutdownHook(new Thread(site::close));
    site.prepare();
    String migrated = site.ended(site.command("migrate", site.databases.ownersSettings()));
    if (!migrated.contains("migrations run")) {
      throw new IllegalStateException(migrated);
    }
    site.running.add(site.node(0));
    site.awaitReady(0);
    site.running.add(site.node(1));
    site.awaitReady(1);
    site.running.add(site.balancer());
    return site;
  }

  /** A browser at that address, which believes the site's authority. */
  HttpClient browser(String address) throws IOException {
    return certificates.browserAt(address);
  }

  /** The one-time link of the first person of the account. */
  String firstPersonLink() throws IOException, InterruptedException {
    String said = ended(command(List.of("bootstrap", "--customer"), settings(0)));
    return said.lines()
        .filter(line -> line.contains("#token="))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(said));
  }

  /** Where a node takes requests past the balancer. */
  String node(String what, int number) {
    return NODES.get(number) + ("console".equals(what) ? ":9443" : ":9444");
  }

  /** What a node says of itself to its own host. */
  String metrics(int number) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(operations(number, "/metrics"), BodyHandlers.ofString()).body();
    }
  }

  /** Ends a node at once: SIGKILL. */
  void kill(int number) throws InterruptedException {
    running.get(number).destroyForcibly().waitFor();
  }

  /** Starts it again and waits until it is ready. */
  void restart(int number) throws IOException, InterruptedException {
    running.set(number, node(number));
    awaitReady(number);
  }

  /** Waits until the balancer has said that. */
  void awaitSaid(String words) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!said().contains(words)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not said: " + words + "\n" + said());
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** All that the balancer has said. */
  String said() throws IOException {
    return Files.readString(folder.resolve("haproxy.log"));
  }

  /** What the nodes have said of requests that they refused. */
  String refusals() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int number = 0; number < NODES.size(); number++) {
      Files.readString(file("node-" + number + ".log"))
          .lines()
          .filter(line -> line.contains("refused ") || line.contains("request "))
          .forEach(line -> all.append(line).append('\n'));
    }
    return all.toString();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      running.reversed().forEach(each -> each.destroyForcibly().onExit().join());
      databases.close();
      WholeFolder.delete(folder);
    }
  }

  private void prepare() throws IOException {
    Files.createDirectories(file("checkpoints"));
    PasswordFile.create(file("root-key-password"), new SecureChance());
    Pkcs12RootKey.create(file("root-key.p12"), file("root-key-password"), new SecureChance());
    // The nodes have the public names, by which the balancer knows them.
    certificates
        .issue(
            "nodes",
            "-ext",
            "san=dns:rec.example.com,dns:console.example.com,dns:replay.example.com",
            "-validity",
            "30")
        .writePem(file("tls.crt"), file("tls.key"));
    Issued shown =
        certificates.issue(
            "balancer", "-ext", "san=ip:127.0.0.43,ip:127.0.0.44", "-validity", "30");
    String pem = Issued.pem(shown.chain()) + Issued.pem("PRIVATE KEY", shown.key().getEncoded());
    Files.writeString(file("rec.example.com.pem"), pem);
    Files.writeString(file("console.example.com.pem"), pem);
    Files.writeString(
        file("replayvault-authority.pem"), Issued.pem(List.of(certificates.issuer())));
  }

  private Process balancer() throws IOException, InterruptedException {
    String text = Files.readString(SHIPPED);
    Map<String, String> others = new LinkedHashMap<>();
    others.put("/etc/haproxy/", folder + "/");
    others.put("203.0.113.43:", RECORDING.getHost() + ":");
    others.put("203.0.113.44:", CONSOLE.getHost() + ":");
    others.put("192.0.2.0/24", PEOPLE + "0/24");
    // By the name that is asked for HAProxy also checks the certificate; browsers here ask for
    // none.
    others.put("sni req.hdr(host),field(1,:)", "sni str(console.example.com)");
    for (int i = 0; i < NODES.size(); i++) {
      others.put(
          "node-" + (i + 1) + ".internal:9444 check check-ssl port 9445",
          NODES.get(i) + ":9444 check check-ssl port " + operations.get(i));
      others.put(
          "node-" + (i + 1) + ".internal:9443 check check-ssl port 9445",
          NODES.get(i) + ":9443 check check-ssl port " + operations.get(i));
    }
    for (Map.Entry<String, String> other : others.entrySet()) {
      if (!text.contains(other.getKey())) {
        throw new IllegalStateException("haproxy.cfg has no " + other.getKey() + " any more");
      }
      text = text.replace(other.getKey(), other.getValue());
    }
    Path configuration = Files.writeString(file("haproxy.cfg"), text);
    Process process =
        new ProcessBuilder("/usr/sbin/haproxy", "-db", "-f", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(file("haproxy.log").toFile())
            .start();
    if (process.waitFor(3, TimeUnit.SECONDS)) {
      throw new IllegalStateException(said());
    }
    return process;
  }

  private Process node(int number) throws IOException {
    return launch(List.of("start"), settings(number), file("node-" + number + ".log"));
  }

  private Map<String, String> settings(int number) {
    Map<String, String> settings = new LinkedHashMap<>(databases.ownersSettings());
    settings.put("REPLAYVAULT_HOME", file("home-" + number).toString());
    settings.put("REPLAYVAULT_ADDRESS", NODES.get(number));
    settings.put("REPLAYVAULT_OPERATIONS_PORT", "" + operations.get(number));
    settings.put("REPLAYVAULT_OPERATIONS_ADDRESS", NODES.get(number));
    settings.put("REPLAYVAULT_OPERATIONS_ALLOW", "127.0.0.1");
    settings.put("REPLAYVAULT_TRUSTED_PROXIES", "127.0.0.1");
    settings.put("REPLAYVAULT_CONSOLE_ORIGIN", CONSOLE.toString());
    settings.put("REPLAYVAULT_RECORDING_ORIGIN", RECORDING.toString());
    settings.put("REPLAYVAULT_REPLAY_ORIGIN", "replay.example.com");
    settings.put("REPLAYVAULT_ADMINS_MANAGE_PEOPLE", "true");
    settings.put("REPLAYVAULT_TRIAL_KEYS_BESIDE_SEGMENTS", "true");
    settings.put("REPLAYVAULT_SEGMENTS", "file:" + file("segments"));
    settings.put("REPLAYVAULT_AUDIT_FOLDER", file("checkpoints").toString());
    settings.put("REPLAYVAULT_ROOT_KEY", "pkcs12:" + file("root-key.p12"));
    settings.put("REPLAYVAULT_ROOT_KEY_PASSWORD_FILE", file("root-key-password").toString());
    settings.put("REPLAYVAULT_TLS_CERTIFICATE", file("tls.crt").toString());
    settings.put("REPLAYVAULT_TLS_KEY", file("tls.key").toString());
    return settings;
  }

  private Process command(String word, Map<String, String> settings) throws IOException {
    return command(List.of(word), settings);
  }

  private Process command(List<String> words, Map<String, String> settings) throws IOException {
    return launch(words, settings, file("said.txt"));
  }

  private static Process launch(List<String> words, Map<String, String> settings, Path output)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(NodeJava.options());
    command.addAll(List.of("-jar", BuiltProduct.jar().toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    return builder.redirectOutput(output.toFile()).start();
  }

  private String ended(Process command) throws IOException, InterruptedException {
    if (!command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      command.destroyForcibly().waitFor();
    }
    return Files.readString(file("said.txt"), StandardCharsets.UTF_8);
  }

  private void awaitReady(int number) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!isReady(client, number)) {
        if (!running.get(number).isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException(Files.readString(file("node-" + number + ".log")));
        }
        TimeUnit.MILLISECONDS.sleep(300);
      }
    }
  }

  private boolean isReady(HttpClient client, int number) throws InterruptedException {
    try {
      return client
              .send(operations(number, "/health/ready"), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpRequest operations(int number, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operations.get(number) + path))
        .timeout(Duration.ofSeconds(10))
        .build();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
