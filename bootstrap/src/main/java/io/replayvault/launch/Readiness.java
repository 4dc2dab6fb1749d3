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
import java.util.stream.Stream;

/**
 * Whether the application answers, not only the server: Liberty says it is ready even when the
 * application inside it failed to start.
 */
final class Readiness {

  private static final Pattern FAILURE =
      Pattern.compile("\"message\":\"(CWWKZ000[24]E[^\"]{0,400})");

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

  /** What the server wrote about an application that it could not start. */
  private Optional<String> failure() {
    try (Stream<String> lines = Files.lines(messages)) {
      return lines
          .filter(line -> line.contains("\"CWWKZ000"))
          .map(FAILURE::matcher)
          .filter(Matcher::find)
          .map(match -> match.group(1).replace("\\n", " ").replace("\\t", ""))
          .reduce((first, second) -> second);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
