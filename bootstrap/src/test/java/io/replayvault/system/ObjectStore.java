package io.replayvault.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An S3 server of the test's own, s3proxy over a folder, as a process of its own on loopback. Its
 * program is what {@code adapters-s3} is tested on.
 */
public final class ObjectStore implements AutoCloseable {
  private static final String ID = "local-id";
  private static final String SECRET = "local-secret-0123456789";

  /** Without it every line of its debug log is written, which costs most of its time. */
  private static final String QUIET = "src/test/resources/logback.xml";

  private final Path folder;
  private final int port;
  private final String endpoint;
  private Process process;

  private ObjectStore(Path folder, int port, String endpoint)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.port = port;
    this.endpoint = endpoint;
    Files.createDirectories(bucket("segments"));
    Files.createDirectories(bucket("elsewhere"));
    configure();
    this.process = launch();
  }

  /** Starts it over a folder, with the empty buckets {@code segments} and {@code elsewhere}. */
  public static ObjectStore start(Path folder) throws IOException, InterruptedException {
    int port = FreePorts.next();
    return new ObjectStore(folder, port, "s3proxy.endpoint=http://127.0.0.1:" + port);
  }

  /**
   * The same by TLS alone, at an address of this machine's loopback.
   *
   * @param certificate PKCS#12 with a certificate for the address, and its key
   */
  public static ObjectStore startSecured(
      Path folder, String address, Path certificate, String password)
      throws IOException, InterruptedException {
    int port = FreePorts.next();
    return new ObjectStore(
        folder,
        port,
        """
        s3proxy.secure-endpoint=https://%s:%d
        s3proxy.keystore-path=%s
        s3proxy.keystore-password=%s"""
            .formatted(address, port, certificate, password));
  }

  /** What the AWS SDK reads from a file that {@code AWS_SHARED_CREDENTIALS_FILE} names. */
  public static String credentials() {
    return "[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n".formatted(ID, SECRET);
  }

  /** Starts it again on the same port and objects. */
  public void restart() throws IOException, InterruptedException {
    process = launch();
  }

  private void configure() throws IOException {
    Files.writeString(
        configuration(),
        """
        s3proxy.authorization=aws-v2-or-v4
        %s
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem
        jclouds.filesystem.basedir=%s
        """
            .formatted(endpoint, ID, SECRET, objects()));
  }

  private Process launch() throws IOException, InterruptedException {
    Path module = BuiltProduct.checkout().resolve("adapters-s3");
    Path program = module.resolve("target/s3proxy.classpath");
    if (!Files.exists(program)) {
      throw new IllegalStateException("no " + program + ": build adapters-s3 first");
    }
    Path log = folder.resolve("s3proxy.log");
    Process launched =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dlogback.configurationFile=" + module.resolve(QUIET),
                "-cp",
                Files.readString(program).strip(),
                "org.gaul.s3proxy.Main",
                "--properties",
                configuration().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    awaitStart(launched, log);
    return launched;
  }

  /** Ends it at once: SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** What a node needs to be told to keep its segments here. */
  public Map<String, String> settings() {
    return settings(port);
  }

  /** The same by way of a wire that listens on that port. */
  public Map<String, String> settings(int way) {
    return Map.of(
        "REPLAYVAULT_SEGMENTS",
        "s3://segments/eu",
        "REPLAYVAULT_S3_ENDPOINT",
        "http://127.0.0.1:" + way,
        "REPLAYVAULT_S3_REGION",
        "us-east-1",
        "AWS_ACCESS_KEY_ID",
        ID,
        "AWS_SECRET_ACCESS_KEY",
        SECRET);
  }

  /** Where it listens. */
  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  /** Where the objects of a bucket lie, each as a file. */
  public Path bucket(String name) {
    return objects().resolve(name);
  }

  /** Takes every object of a session away, as an accident would; answers how many. */
  public int take(String session) throws IOException {
    int taken = 0;
    try (Stream<Path> all = Files.walk(objects())) {
      for (Path object : all.filter(Files::isRegularFile).toList()) {
        if (String.valueOf(object.getParent()).endsWith(session)) {
          Files.delete(object);
          taken++;
        }
      }
    }
    return taken;
  }

  private InetAddress address() throws IOException {
    return InetAddress.getByName(
        URI.create(endpoint.lines().findFirst().orElseThrow().split("=", 2)[1]).getHost());
  }

  private Path objects() {
    return folder.resolve("objects");
  }

  private Path configuration() {
    return folder.resolve("s3proxy.properties");
  }

  private void awaitStart(Process launched, Path log) throws IOException, InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      if (launched.waitFor(150, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("s3proxy did not start: " + Files.readString(log));
      }
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address(), port), 200);
        return;
      } catch (IOException notYet) {
        // tried again
      }
    }
    launched.destroyForcibly();
    throw new IllegalStateException("s3proxy does not listen: " + Files.readString(log));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
