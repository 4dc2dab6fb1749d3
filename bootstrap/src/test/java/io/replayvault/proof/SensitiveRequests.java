package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody at one node's console, in several threads, who looks at what only records may show and
 * changes what only records may change. Notes of each answer whose it is and how long it took.
 */
final class SensitiveRequests {
  private static final int THREADS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> LOOKS =
      List.of("/api/v1/sites", "/api/v1/sessions", "/api/v1/audit", "/api/v1/people");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI origin;
  private final URI node;
  private final String cookie;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();

  SensitiveRequests(URI origin, URI node, ConsoleClient signedIn) {
    this.origin = origin;
    this.node = node;
    this.cookie = signedIn.cookie();
  }

  /**
   * What came back.
   *
   * @param status 0 if nothing did
   * @param id the request's, as the answer has it; empty without one
   * @param site the name of the site that was to be made; empty for a look
   */
  record Answer(int status, String id, String site, long millis) {
    boolean isDone() {
      return status >= 200 && status < 300;
    }
  }

  /** Everything that was answered so far. */
  List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** Sends so many, and does something after a quarter of them and after three. */
  void send(int count, Deed afterOne, Deed afterThree) throws Exception {
    int before = sent.get();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(threads.submit(this::sendOne));
      }
      await(before + count / 4);
      afterOne.run();
      await(before + 3 * count / 4);
      afterThree.run();
      for (Future<?> each : running) {
        each.get(5, TimeUnit.MINUTES);
      }
    }
  }

  /** Until one is done again. */
  void awaitDone() {
    for (int tries = 0; tries < 120; tries++) {
      if (look(LOOKS.getFirst()).isDone()) {
        return;
      }
      ApiCaller.pause(500);
    }
    throw new IllegalStateException("the node did not recover");
  }

  private void await(int number) {
    while (sent.get() < number) {
      ApiCaller.pause(5);
    }
  }

  private void sendOne() {
    int number = sent.getAndIncrement();
    Answer answer =
        number % 5 == 4 ? make("proof-" + number) : look(LOOKS.get(number % LOOKS.size()));
    answers.add(answer);
  }

  private Answer look(String path) {
    return answered(request(path).GET(), "");
  }

  private Answer make(String site) {
    String body =
        ApiCaller.json(Map.of("name", site, "origins", List.of("https://" + site + ".example")));
    return answered(
        request("/api/v1/sites")
            .header("Content-Type", "application/json")
            .header("X-ReplayVault", "console")
            .header("Origin", origin.toString())
            .POST(BodyPublishers.ofString(body)),
        site);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(node.resolve(path)).timeout(PATIENCE).header("Cookie", cookie);
  }

  private Answer answered(HttpRequest.Builder request, String site) {
    long begin = System.nanoTime();
    int status = 0;
    String id = "";
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      status = answer.statusCode();
      id = answer.headers().firstValue("X-Request-Id").orElse("");
    } catch (IOException nothing) {
      System.out.println("  no answer: " + nothing);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Answer(status, id, site, (System.nanoTime() - begin) / 1_000_000);
  }

  /** What is done meanwhile. */
  interface Deed {
    void run() throws Exception;
  }
}
