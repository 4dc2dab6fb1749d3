package io.replayvault.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.architecture.Adr;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What opens something shows nowhere: in no log of a start, however much the server is made to say,
 * and in no environment or arguments of a process. Each search also finds what it should find.
 */
@Adr(37)
final class SecretsStaySecretIT {

  private static final String PLANTED = "an-operators-own-secret-91d2";

  /**
   * All that handles settings, keys, connections or their passwords. Everything at all would trace
   * its own tracing, and be two thirds of a gigabyte of it.
   */
  private static final String FINEST =
      Stream.of(
              "io.replayvault",
              "io.openliberty.microprofile.config",
              "org.postgresql",
              "org.flywaydb",
              "com.ibm.ejs.j2c",
              "com.ibm.websphere.ssl",
              "com.ibm.ws.config",
              "com.ibm.ws.crypto",
              "com.ibm.ws.ffdc",
              "com.ibm.ws.jca",
              "com.ibm.ws.jdbc",
              "com.ibm.ws.kernel",
              "com.ibm.ws.rsadapter",
              "com.ibm.ws.security",
              "com.ibm.ws.ssl")
          .map(name -> name + ".*=finest")
          .collect(Collectors.joining(":"));

  @Test
  void a_start_at_the_finest_level_logs_no_secret(@TempDir Path issuerFolder) throws IOException {
    Path folder = Files.createTempDirectory("replayvault-secrets");
    Issued certificate = TestCertificates.in(issuerFolder).issue("secrets");
    try (ProductionVault vault = ProductionVault.start(folder, certificate)) {
      sayEverything(vault.home());
      vault.restart();
      List<Path> logs = new ArrayList<>(filesBelow(vault.home().resolve("logs")));
      logs.add(vault.output());

      Map<String, String> secrets = vault.secrets();
      assertThat(found(logs, Map.of("a setting", "tls-runtime/entry-points.p12")))
          .as("counter-proof: what is no secret is found in these logs")
          .isNotEmpty();
      assertThat(found(logs, secrets)).isEmpty();
      assertThat(found(processFiles(vault.pid()), secrets)).isEmpty();
    }
  }

  @Test
  void no_program_that_the_trial_starts_is_told_a_secret() throws IOException {
    Path parent = Files.createTempDirectory("replayvault-children");
    try (RunningReplayVault vault =
        RunningReplayVault.start(parent, Map.of("OPERATORS_SECRET", PLANTED))) {
      List<Path> children =
          ProcessHandle.of(vault.pid())
              .orElseThrow()
              .descendants()
              .flatMap(child -> processFiles(child.pid()).stream())
              .toList();
      Map<String, String> secrets = new LinkedHashMap<>();
      secrets.put("environment", PLANTED);
      secrets.put("first person", RunningReplayVault.PASSWORD);
      secrets.put("database", Files.readString(vault.home().resolve("database.secret")).strip());
      secrets.put("TLS", Files.readString(vault.home().resolve("tls/password")).strip());

      assertThat(children).as("PostgreSQL and its own").hasSizeGreaterThan(8);
      assertThat(found(processFiles(vault.pid()), Map.of("environment", PLANTED)))
          .as("counter-proof: our own environment has it")
          .hasSize(1);
      assertThat(found(children, secrets)).isEmpty();
    }
  }

  /** Liberty reads the first file before anything else; by the second it would throw logs away. */
  private static void sayEverything(Path home) throws IOException {
    try (Stream<Path> children = Files.list(home)) {
      Path server =
          children
              .filter(child -> child.getFileName().toString().startsWith("server-"))
              .findFirst()
              .orElseThrow()
              .resolve("usr/servers/replayvault");
      Files.writeString(
          server.resolve("bootstrap.properties"),
          "com.ibm.ws.logging.trace.specification=" + FINEST + "\n");
      Path configuration = server.resolve("server.xml");
      Files.writeString(
          configuration,
          Files.readString(configuration)
              .replaceAll("maxFile(Size|s)=\"[0-9]+\"", "maxFile$1=\"0\""));
    }
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private static List<Path> processFiles(long pid) {
    return Stream.of("environ", "cmdline").map(name -> Path.of("/proc/" + pid, name)).toList();
  }

  /** Where which of the values stands: never the value itself, which a report would then hold. */
  private static Set<String> found(List<Path> files, Map<String, String> values) {
    Set<String> found = new TreeSet<>();
    for (Path file : files) {
      try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        lines.forEach(
            line ->
                values.forEach(
                    (name, value) -> {
                      if (line.contains(value)) {
                        found.add(name + " in " + file);
                      }
                    }));
      } catch (NoSuchFileException ended) {
        // A process that is gone tells nobody anything.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
