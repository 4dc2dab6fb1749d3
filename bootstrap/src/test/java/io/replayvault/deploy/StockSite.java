package io.replayvault.deploy;

import io.replayvault.launch.database.TestPostgres;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.ObjectStore;
import io.replayvault.system.WholeFolder;
import io.replayvault.tls.Issued;
import io.replayvault.tls.TestCertificates;
import io.replayvault.tls.TlsIsStrict.Door;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the guide finds at a site, on this machine: two PostgreSQL servers that take TLS only, their
 * administrators, an authority, a certificate for the entry points, an ordinary user and Open
 * Liberty's runtime as it is downloaded. Segments lie on an S3 server by TLS or on disk. Keys and
 * segments lie on one host here, which the trial setting for that allows; all else is as production
 * asks.
 */
public final class StockSite implements AutoCloseable {
  /** Who the server runs as. */
  public static final String SERVICE_USER = "nobody";

  /** Where monitoring asks it, besides the plain port on loopback. */
  private static final String OPERATIONS_ADDRESS = "127.0.0.2";

  private static final String OBJECTS_ADDRESS = "127.0.0.3";

  private static final String PASSWORD = "only-for-this-test-run";

  private final Path folder;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final TestCertificates certificates;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final int console;
  private final int recording;
  private final int operations;

  private StockSite(Path folder, List<Integer> ports) {
    this.folder = folder;
    this.certificates = TestCertificates.in(folder);
    this.console = ports.get(0);
    this.recording = ports.get(1);
    this.operations = ports.get(2);
  }

  /**
   * Prepares one in an empty folder.
   *
   * @param runtime where the runtime is unpacked, or will be by the guide
   * @param onS3 whether segments lie on S3
   */
  public static StockSite prepare(Path folder, Path runtime, boolean onS3)
      throws IOException, InterruptedException, SQLException {
    requireRoot();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    StockSite site = new StockSite(folder, freePorts());
    try {
      site.fill(runtime, onS3);
      return site;
    } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
      site.close();
      throw e;
    }
  }

  /** Its ports with TLS, as a stranger, a person and monitoring reach them. */
  public List<Door> doors() {
    return List.of(
        new Door("console", "127.0.0.1", console, "localhost"),
        new Door("recording", "127.0.0.1", recording, "localhost"),
        new Door("operations", OPERATIONS_ADDRESS, operations, OPERATIONS_ADDRESS));
  }

  public URI console() {
    return URI.create("https://localhost:" + console);
  }

  public URI recording() {
    return URI.create("https://127.0.0.1:" + recording);
  }

  /** Health, in plain HTTP on loopback. */
  public URI operations() {
    return URI.create("http://127.0.0.1:" + operations);
  }

  /** Who vouches for every certificate here. */
  public TestCertificates certificates() {
    return certificates;
  }

  Path folder() {
    return folder;
  }

  /** The values of the guide's first step that are others here. */
  Map<String, String> values() {
    return values;
  }

  /** What the shell needs to be let in by the database servers' administrators. */
  Map<String, String> administrators() {
    return Map.of("PGPASSFILE", folder.resolve("administrators").toString());
  }

  private void fill(Path runtime, boolean onS3)
      throws IOException, InterruptedException, SQLException {
    Issued entry = certificates.issue("entry");
    entry.writePkcs12(file("tls.p12"), file("tls-password"), PASSWORD);
    Files.writeString(file("authority.pem"), Issued.pem(List.of(certificates.issuer())));
    values.put("JAVA_HOME", System.getProperty("java.home"));
    values.put("RUN_AS", SERVICE_USER);
    values.put("RUNTIME", runtimeZip().toString());
    values.put("BUILT", BuiltProduct.checkout().resolve("bootstrap/target").toString());
    values.put("LIBERTY", runtime.toString());
    values.put("PRODUCT", file("product").toString());
    values.put("ETC", file("etc").toString());
    values.put("DATA", file("srv").toString());
    values.put("CONSOLE_ORIGIN", console().toString());
    values.put("REPLAY_HOST", "replay.localhost");
    values.put("RECORDING_ORIGIN", recording().toString());
    values.put("CERTIFICATE", file("tls.p12").toString());
    values.put("CERTIFICATE_PASSWORD", file("tls-password").toString());
    String administrators = server("DATABASE") + server("KEYSTORE");
    Issued.writeSecret(file("administrators"), administrators);
    values.put("CHECKPOINTS", checkpoints().toString());
    String more = moreSettings() + (onS3 ? objectsSettings() : "");
    values.put("MORE_SETTINGS", Files.writeString(file("more"), more).toString());
  }

  /**
   * Starts one database server, without the databases that the trial's has from the start; answers
   * its administrator's line for {@code psql}.
   */
  private String server(String name) throws IOException, InterruptedException, SQLException {
    Path own = Files.createDirectories(file(name.toLowerCase(Locale.ROOT)));
    certificates
        .issue(name.toLowerCase(Locale.ROOT))
        .writePem(own.resolve("server.crt"), own.resolve("server.key"));
    Path allowed =
        Files.writeString(own.resolve("hba.conf"), "hostssl all all 127.0.0.1/32 scram-sha-256\n");
    TestPostgres server =
        TestPostgres.start(
            own,
            "ssl = on",
            "ssl_cert_file = '" + own.resolve("server.crt") + "'",
            "ssl_key_file = '" + own.resolve("server.key") + "'",
            "hba_file = '" + allowed + "'");
    parts.push(server);
    for (String trials : List.of("replayvault", "replayvault_keys")) {
      server.run("postgres", "drop database " + trials, "drop role " + trials);
    }
    int port = URI.create(server.url("localhost", "").substring("jdbc:".length())).getPort();
    values.put(name + "_SERVER", "localhost:" + port);
    values.put(name + "_ADMIN", TestPostgres.SUPERUSER);
    values.put(name + "_AUTHORITY", file("authority.pem").toString());
    String password = Files.readString(server.secret()).strip();
    return "localhost:" + port + ":*:" + TestPostgres.SUPERUSER + ":" + password + "\n";
  }

  private String moreSettings() {
    return """
    REPLAYVAULT_ADDRESS=127.0.0.1
    REPLAYVAULT_CONSOLE_PORT=%d
    REPLAYVAULT_RECORDING_PORT=%d
    REPLAYVAULT_OPERATIONS_PORT=%d
    REPLAYVAULT_OPERATIONS_ADDRESS=%s
    REPLAYVAULT_OPERATIONS_ALLOW=127.0.0.*
    REPLAYVAULT_OPERATIONS_HOST=%s
    REPLAYVAULT_OPERATIONS_TLS=true
    REPLAYVAULT_TRIAL_KEYS_BESIDE_SEGMENTS=true
    """
        .formatted(console, recording, operations, OPERATIONS_ADDRESS, OPERATIONS_ADDRESS);
  }

  /** Starts the S3 server; answers what the node is told of it. */
  private String objectsSettings() throws IOException, InterruptedException {
    certificates
        .issue("objects", "-ext", "san=ip:" + OBJECTS_ADDRESS, "-validity", "30")
        .writePkcs12(file("objects.p12"), file("objects-password"), PASSWORD);
    ObjectStore objects =
        ObjectStore.startSecured(
            Files.createDirectories(file("objects")),
            OBJECTS_ADDRESS,
            file("objects.p12"),
            PASSWORD);
    parts.push(objects);
    Issued.writeSecret(file("objects-credentials"), ObjectStore.credentials());
    return """
    REPLAYVAULT_SEGMENTS=s3://segments/live
    REPLAYVAULT_S3_ENDPOINT=https://%s:%d
    REPLAYVAULT_S3_REGION=us-east-1
    REPLAYVAULT_S3_TRUST=%s
    AWS_SHARED_CREDENTIALS_FILE=%s
    """
        .formatted(
            OBJECTS_ADDRESS,
            objects.port(),
            file("authority.pem"),
            lent(file("objects-credentials")));
  }

  /** A folder of the service user's, as another host would lend it. */
  private Path checkpoints() throws IOException {
    return lent(Files.createDirectories(file("checkpoints")));
  }

  private static Path lent(Path file) throws IOException {
    return Files.setOwner(
        file,
        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SERVICE_USER));
  }

  /** How many objects lie on the S3 server. */
  public long objects() throws IOException {
    try (Stream<Path> all = Files.walk(file("objects").resolve("objects/segments/live"))) {
      return all.filter(Files::isRegularFile)
          .filter(each -> !each.toString().contains(".replayvault-check"))
          .count();
    }
  }

  /** Writes another certificate of the entry points as the guide says: by renaming. */
  public X509Certificate exchangeCertificate() throws IOException {
    Path next = file("etc").resolve("secrets/next.p12");
    Issued other = certificates.issue("other");
    other.writePkcs12(next, file("other-password"), PASSWORD);
    Files.move(lent(next), file("etc").resolve("secrets/tls.p12"), StandardCopyOption.ATOMIC_MOVE);
    return other.certificate();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  /** The runtime that the build downloaded: the very file that Open Liberty publishes. */
  private static Path runtimeZip() throws IOException {
    String pom = Files.readString(BuiltProduct.checkout().resolve("pom.xml"));
    Matcher version = Pattern.compile("<liberty.version>([^<]+)<").matcher(pom);
    if (!version.find()) {
      throw new IllegalStateException("the parent POM names no version of Open Liberty");
    }
    Path repository =
        Path.of(
            System.getProperty(
                "maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
    Path zip =
        repository.resolve(
            "io/openliberty/openliberty-runtime/%1$s/openliberty-runtime-%1$s.zip"
                .formatted(version.group(1)));
    if (!Files.isRegularFile(zip)) {
      throw new IllegalStateException(zip + " is not there: run ./mvnw package first");
    }
    return zip;
  }

  private static void requireRoot() throws IOException {
    if (!"root".equals(Files.getOwner(Path.of("/proc/self")).getName())) {
      throw new IllegalStateException("run this as root: the guide makes files of another user");
    }
  }

  private static List<Integer> freePorts() throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket three = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
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
    WholeFolder.delete(folder);
  }
}
