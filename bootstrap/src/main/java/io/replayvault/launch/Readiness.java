package io.replayvault.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the application answers, not only the server: Liberty says it is ready even when the
 * application inside it failed to start.
 */
final class Readiness {

  /**
   * The message ids with which Liberty says that an application, a servlet or a filter of it did
   * not start. It goes on with what is left, and that would look healthy.
   */
  private static final Pattern FAILED =
      Pattern.compile("\"code\":\"(?:CWWKZ(?:0002E|0004E|0106E)|SRVE(?:0271E|0276E|0321E))\"");

  /** What was thrown, as Liberty notes it just before. */
  private static final Pattern THROWN =
      Pattern.compile(
          "FFDC1015I: An FFDC Incident has been created: \\\\\"(.{1,500}?) com\\.ibm\\.");

  private static final Pattern WRAPPED =
      Pattern.compile(
          "^(?:com\\.ibm\\.\\S+Exception: )?(?:java\\.lang\\.IllegalStateException: )?");

  private final URI health;
  private final Path messages;

  /**
   * Asks the health resource of the operations endpoint.
   *
   * @param operationsPort its port on loopback
   * @param messages Liberty's message log
   */
  Readiness(int operationsPort, Path messages) {
    this.health = URI.create("http://127.0.0.1:" + operationsPort + "/health/ready");
    this.messages = messages;
  }

  /**
   * Waits until the application is ready.
   *
   * @throws LaunchRefused when it is not within {@code patience}, with the server's own reason
   *     where it gave one
   */
  void await(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      while (System.nanoTime() < deadline) {
        if (answers(client)) {
          return;
        }
        if (failure().isPresent()) {
          break;
        }
        TimeUnit.MILLISECONDS.sleep(250);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new LaunchRefused("the application did not start: " + reason());
  }

  private boolean answers(HttpClient client) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private String reason() {
    return failure().orElse("see " + messages);
  }

  /**
   * What was thrown when the server could not start the application; empty as long as it has not
   * said so.
   */
  private Optional<String> failure() {
    try {
      String thrown = "see " + messages;
      boolean failed = false;
      for (String line : Files.readAllLines(messages)) {
        Matcher incident = THROWN.matcher(line);
        if (incident.find() && !failed) {
          thrown = plain(incident.group(1));
        }
        failed |= FAILED.matcher(line).find();
      }
      return failed ? Optional.of(thrown) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Without the escapes of the log, and without the server's wrapping around what is ours. */
  private static String plain(String logged) {
    return WRAPPED.matcher(logged.replace("\\n", " ").replace("\\/", "/")).replaceFirst("");
  }
}
