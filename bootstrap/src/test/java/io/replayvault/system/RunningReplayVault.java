package io.replayvault.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The built jar, started in the trial profile as its own process on free loopback ports and a data
 * directory.
 */
public final class RunningReplayVault implements AutoCloseable {
  /** E-mail address of the person that a start makes. */
  public static final String EMAIL = "first.person@example.com";

  /** Their password: known here only, never shipped. */
  public static final String PASSWORD = "a test pass phrase 7";

  private static final Duration START_LIMIT = Duration.ofSeconds(180);

  private static final int LAST = 30;

  private final Path home;
  private final Path outside;
  private final Ports ports;
  private Path jar;
  private Map<String, String> more;
  private Process process;

  private RunningReplayVault(
      Path home, Path outside, Ports ports, Path jar, Map<String, String> more, Process process) {
    this.jar = jar;
    this.more = Map.copyOf(more);
    this.home = home;
    this.outside = outside;
    this.ports = ports;
    this.process = process;
  }

  /** Starts on a fresh data directory below {@code parent} and waits until it is ready. */
  public static RunningReplayVault start(Path parent) {
    return start(parent, Map.of());
  }

  /** The same with more settings, by the names of the environment. */
  public static RunningReplayVault start(Path parent, Map<String, String> more) {
    return start(BuiltProduct.jar(), parent, more);
  }

  /** The same of the version in that jar. */
  static RunningReplayVault start(Path jar, Path parent, Map<String, String> more) {
    try {
      Path home = Files.createDirectories(parent.resolve("home"));
      Path outside = Files.createDirectories(parent.resolve("outside"));
      Path password = outside.resolve("first-person-password");
      Files.writeString(password, PASSWORD);
      Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
      Ports ports = Ports.free();
      RunningReplayVault vault =
          new RunningReplayVault(
              home, outside, ports, jar, more, launch(jar, home, outside, ports, more));
      Runtime.getRuntime().addShutdownHook(new Thread(vault::leaveNothing));
      vault.awaitReadyOrEnd();
      return vault;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process at once, as a power cut of the process would: SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    await(process);
  }

  /**
   * Starts again on the same data directory and ports, without any help, and waits until it is
   * ready.
   */
  public void restart() {
    try {
      process = launch(jar, home, outside, ports, more);
      awaitReadyOrEnd();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with these settings instead of those that it was started with. */
  public void restart(Map<String, String> changed) {
    more = Map.copyOf(changed);
    restart();
  }

  /** Stops it in order and starts the version in that jar in its place. */
  void replace(Path version) {
    close();
    jar = version;
    restart();
  }

  public Path home() {
    return home;
  }

  /** Everything the process printed. */
  public Path output() {
    return outside.resolve("output.txt");
  }

  /** The settings of its node, by the names of the environment. */
  Map<String, String> settings() {
    Map<String, String> all = settings(home, outside, ports);
    all.putAll(more);
    return all;
  }

  public Ports ports() {
    return ports;
  }

  public long pid() {
    return process.pid();
  }

  public URI console() {
    return URI.create("http://localhost:" + ports.consoleHttp());
  }

  /** The origin of the player's page. */
  public URI replay() {
    return URI.create("http://replay.localhost:" + ports.consoleHttp());
  }

  public URI recording() {
    return URI.create("http://localhost:" + ports.recordingHttp());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  /** Claims may look into its folder up to the end of this process. */
  private void leaveNothing() {
    close();
    WholeFolder.delete(home);
    WholeFolder.delete(outside);
  }

  private void awaitReadyOrEnd() {
    try {
      awaitReady();
    } catch (RuntimeException | Error notReady) {
      close();
      throw notReady;
    }
  }

  private static Process launch(
      Path jar, Path home, Path outside, Ports ports, Map<String, String> more) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(NodeJava.options());
    line.addAll(List.of("-jar", jar.toString(), "start"));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(settings(home, outside, ports));
    builder.environment().putAll(more);
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(outside.resolve("output.txt").toFile()));
    return builder.start();
  }

  private static Map<String, String> settings(Path home, Path outside, Ports ports) {
    Map<String, String> settings = new HashMap<>();
    settings.put("REPLAYVAULT_PROFILE", "trial");
    settings.put("REPLAYVAULT_HOME", home.toString());
    settings.put("REPLAYVAULT_CONSOLE_PORT", "" + ports.console());
    settings.put("REPLAYVAULT_RECORDING_PORT", "" + ports.recording());
    settings.put("REPLAYVAULT_OPERATIONS_PORT", "" + ports.operations());
    settings.put("REPLAYVAULT_LOOPBACK_CONSOLE_PORT", "" + ports.consoleHttp());
    settings.put("REPLAYVAULT_LOOPBACK_RECORDING_PORT", "" + ports.recordingHttp());
    settings.put("REPLAYVAULT_DEMO_PORT", "" + ports.demo());
    settings.put("REPLAYVAULT_FIRST_PERSON_EMAIL", EMAIL);
    settings.put(
        "REPLAYVAULT_FIRST_PERSON_PASSWORD_FILE",
        outside.resolve("first-person-password").toString());
    settings.put(
        "REPLAYVAULT_ROOT_KEY_PASSWORD_FILE", outside.resolve("root-key-password").toString());
    return settings;
  }

  private void awaitReady() {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + ports.operations() + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended while starting: " + lastLines());
      }
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // not listening yet
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      pause();
    }
    throw new IllegalStateException("the server was not ready in time: " + lastLines());
  }

  /** Its folder may be gone when somebody wants to look. */
  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(output());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
    } catch (IOException e) {
      return "it left no output";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The ports of one start, all on loopback. */
  public record Ports(
      int console, int recording, int operations, int consoleHttp, int recordingHttp, int demo) {
    static Ports free() {
      int[] ports = IntStream.range(0, 6).map(each -> FreePorts.next()).toArray();
      return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5]);
    }
  }
}
