package io.replayvault.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.architecture.Adr;
import io.replayvault.kms.keys.PasswordFile;
import io.replayvault.kms.keys.Pkcs12RootKey;
import io.replayvault.kms.keys.SecureChance;
import io.replayvault.system.BuiltProduct;
import io.replayvault.system.WholeFolder;
import io.replayvault.tls.ProductionDatabases;
import io.replayvault.tls.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The image's content as its process meets it, without a container engine: every file system
 * read-only but the image's volumes, the image's user, no capability. As entry point, health check
 * and environment are what the Containerfile says.
 */
@Adr(39)
final class ContainerImageIT {
  private static final String SECRETS = "/run/replayvault/";

  private static Path folder;
  private static ImageTree image;
  private static ProductionDatabases databases;
  private static final Map<String, String> settings = new HashMap<>();

  @BeforeAll
  static void layOut() throws IOException {
    folder = Files.createTempDirectory("replayvault-image");
    image = ImageTree.in(Files.createDirectory(folder.resolve("image")));
    Path secrets = Files.createDirectory(folder.resolve("secrets"));
    databases = ProductionDatabases.start(secrets);
    PasswordFile.create(secrets.resolve("root-key-password"), new SecureChance());
    Pkcs12RootKey.create(
        secrets.resolve("root-key.p12"), secrets.resolve("root-key-password"), new SecureChance());
    TestCertificates.in(folder)
        .issue("entry")
        .writePem(secrets.resolve("tls.crt"), secrets.resolve("tls.key"));
    databases
        .ownersSettings()
        .forEach((name, value) -> settings.put(name, value.replace(secrets + "/", SECRETS)));
    settings.put("REPLAYVAULT_CONSOLE_ORIGIN", "https://console.example.com");
    settings.put("REPLAYVAULT_RECORDING_ORIGIN", "https://rec.example.com");
    settings.put("REPLAYVAULT_REPLAY_ORIGIN", "replay.example.com");
    settings.put("REPLAYVAULT_ADDRESS", "127.0.0.1");
    settings.put("REPLAYVAULT_SEGMENTS", "file:/var/lib/replayvault/segments");
    settings.put("REPLAYVAULT_AUDIT_FOLDER", "/mnt");
    settings.put("REPLAYVAULT_TRIAL_KEYS_BESIDE_SEGMENTS", "true");
    settings.put("REPLAYVAULT_ROOT_KEY", "pkcs12:" + SECRETS + "root-key.p12");
    settings.put("REPLAYVAULT_ROOT_KEY_PASSWORD_FILE", SECRETS + "root-key-password");
    settings.put("REPLAYVAULT_TLS_CERTIFICATE", SECRETS + "tls.crt");
    settings.put("REPLAYVAULT_TLS_KEY", SECRETS + "tls.key");
    freePorts();
    String[] variable = image.variable().split("=", 2);
    settings.put(variable[0], variable[1]);
    settings.put("JDK_JAVA_OPTIONS", "-Xmx768m");
    settings.put("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"));
  }

  @AfterAll
  static void remove() {
    databases.close();
    WholeFolder.delete(folder);
  }

  @Test
  void the_image_serves_from_read_only_files_as_its_own_user() throws Exception {
    assertThat(image.user()).isEqualTo("10001");
    assertEnds(0, entryPoint("migrate"));
    assertEnds(1, healthCheck());
    Process node = start(entryPoint(image.words("CMD").getFirst()), "node.txt");
    try {
      awaitHealthy(node);
      List<String> status = Files.readAllLines(Path.of("/proc/" + node.pid() + "/status"));
      assertThat(status)
          .contains(
              "Uid:\t10001\t10001\t10001\t10001",
              "CapEff:\t0000000000000000",
              "CapBnd:\t0000000000000000",
              "NoNewPrivs:\t1");
      assertEnds(0, entryPoint("first-person"));
      node.destroy();
      assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      node.destroyForcibly();
    }
  }

  @Test
  void nothing_but_the_volumes_can_be_written() throws Exception {
    String tries =
        "for at in / /opt /opt/replayvault /opt/replayvault/server* /etc /usr /run /run/replayvault"
            + " /var /var/lib /home /root /var/lib/replayvault /tmp; do"
            + " touch \"$at/x\" 2>/dev/null && echo \"$at\"; done; true";
    assertThat(assertEnds(0, List.of("sh", "-c", tries)).lines())
        .containsExactly("/var/lib/replayvault", "/tmp");
  }

  private static List<String> entryPoint(String command) {
    List<String> words = new ArrayList<>(image.words("ENTRYPOINT"));
    words.add(command);
    return words;
  }

  private static List<String> healthCheck() {
    return image.words("HEALTHCHECK");
  }

  private static void awaitHealthy(Process node) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (run(healthCheck()).exit() != 0) {
      if (!node.isAlive() || System.nanoTime() > end) {
        throw new AssertionError(Files.readString(folder.resolve("node.txt")));
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static String assertEnds(int exit, List<String> command) throws Exception {
    Ran ran = run(command);
    assertThat(ran.exit()).as(ran.said()).isEqualTo(exit);
    return ran.said();
  }

  private static Ran run(List<String> command) throws Exception {
    Process process = start(command, "said.txt");
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Ran(
        process.waitFor(), Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8));
  }

  private static Process start(List<String> command, String output) throws IOException {
    List<String> whole =
        new ArrayList<>(
            List.of(
                "unshare",
                "--mount",
                "bash",
                BuiltProduct.checkout()
                    .resolve("bootstrap/src/test/resources/io/replayvault/deploy")
                    .resolve("as-in-a-container.sh")
                    .toString(),
                image.root().toString(),
                folder.resolve("secrets").toString(),
                image.user()));
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(settings);
    return builder.redirectOutput(folder.resolve(output).toFile()).start();
  }

  private static void freePorts() throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket three = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      settings.put("REPLAYVAULT_CONSOLE_PORT", "" + one.getLocalPort());
      settings.put("REPLAYVAULT_RECORDING_PORT", "" + two.getLocalPort());
      settings.put("REPLAYVAULT_OPERATIONS_PORT", "" + three.getLocalPort());
    }
  }

  private record Ran(int exit, String said) {}
}
