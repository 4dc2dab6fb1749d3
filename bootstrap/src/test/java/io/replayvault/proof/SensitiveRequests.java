package io.replayvault.proof;

import io.replayvault.system.ConsoleClient;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.regex.Pattern;

/**
 * People at one node's console, in several threads: one who looks at what only records may show,
 * takes it away as a file and changes what only records may change, and strangers with a wrong
 * password or a token that is worth nothing. Notes of each answer whose it is and how long it took.
 */
final class SensitiveRequests {
  private static final int THREADS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SITES = "/api/v1/sites";

  /** Kinds of requests: looks, and after them a site, a wrong password and a worthless token. */
  private static final int KINDS = 10;

  private static final Pattern FILES = Pattern.compile("events|audit/export|audit/records");

  private static final String TOKEN = "bad token";
  private static final int SITE = 7;
  private static final int WRONG_PASSWORD = 8;
  private static final int BAD_TOKEN = 9;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI origin;
  private final URI node;
  private final String cookie;
  private final List<String> looks;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();

  /**
   * Somebody who is signed in, and replays that among the rest.
   *
   * @param events where events of a recorded session are
   */
  SensitiveRequests(URI origin, URI node, ConsoleClient signedIn, String events) {
    this.origin = origin;
    this.node = node;
    this.cookie = signedIn.cookie();
    this.looks =
        List.of(
            SITES,
            "/api/v1/sessions",
            "/api/v1/audit",
            "/api/v1/people",
            events,
            "/api/v1/audit/export",
            "/api/v1/audit/records?format=csv");
  }

  /**
   * What came back.
   *
   * @param kind what was asked, in a word
   * @param status 0 if nothing did
   * @param id the request's, as the answer has it; empty without one
   * @param site the name of the site that was to be made; empty for all else
   * @param millis until the answer was there; of a file its head: the rest takes as long as it is
   */
  record Answer(String kind, int status, String id, String site, long millis) {
    boolean isDone() {
      return status >= 200 && status < 300;
    }

    /** Refused after what was shown was looked at: a password, not a token nor a guess too many. */
    boolean isLookedAt() {
      return status == 401 && !kind.equals(TOKEN);
    }

    /** Refused for who asked, and not because something is away. */
    boolean isRefused() {
      return status == 401 || status == 403 || status == 429;
    }
  }

  /** Everything that was answered so far. */
  List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** Sends so many, and waits for their answers. */
  void send(int count) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(threads.submit(this::sendOne));
      }
      for (Future<?> each : running) {
        each.get(10, TimeUnit.MINUTES);
      }
    }
  }

  /** Looks at the sites; the answer is not among those that were sent. */
  Answer look() {
    return look(SITES);
  }

  /** Until one is done again. */
  void awaitDone() {
    for (int tries = 0; tries < 120; tries++) {
      if (look().isDone()) {
        return;
      }
      ApiCaller.pause(500);
    }
    throw new IllegalStateException("the node did not recover");
  }

  private void sendOne() {
    int number = sent.getAndIncrement();
    int kind = number % KINDS;
    answers.add(
        switch (kind) {
          case SITE -> make("proof-" + number);
          case WRONG_PASSWORD -> signIn("nobody-" + number + "@example.com");
          case BAD_TOKEN -> showToken();
          default -> look(looks.get(kind));
        });
  }

  private Answer look(String path) {
    return answered(path.replaceAll("/api/v1/|\\?.*", ""), request(path).GET(), "");
  }

  private Answer make(String site) {
    Map<String, Object> body =
        Map.of("name", site, "origins", List.of("https://" + site + ".example"));
    return answered("make a site", posted(request(SITES), ApiCaller.json(body)), site);
  }

  private Answer signIn(String email) {
    Map<String, Object> body = Map.of("email", email, "password", "not anybody's pass phrase");
    return answered(
        "wrong password", posted(stranger("/api/v1/sign-in"), ApiCaller.json(body)), "");
  }

  private Answer showToken() {
    String token = "rvt_" + "A".repeat(43);
    return answered(TOKEN, stranger(SITES).header("Authorization", "Bearer " + token).GET(), "");
  }

  private HttpRequest.Builder posted(HttpRequest.Builder request, String body) {
    return request
        .header("Content-Type", "application/json")
        .header("X-ReplayVault", "console")
        .header("Origin", origin.toString())
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    return stranger(path).header("Cookie", cookie);
  }

  private HttpRequest.Builder stranger(String path) {
    return HttpRequest.newBuilder(node.resolve(path)).timeout(PATIENCE);
  }

  private Answer answered(String kind, HttpRequest.Builder request, String site) {
    long begin = System.nanoTime();
    long end = 0;
    int status = 0;
    String id = "";
    try {
      HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
      end = System.nanoTime();
      status = answer.statusCode();
      id = answer.headers().firstValue("X-Request-Id").orElse("");
      end = FILES.matcher(kind).find() ? left(answer.body(), end) : read(answer.body());
    } catch (IOException nothing) {
      System.out.println("  no answer: " + nothing);
      status = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    long nanos = (status == 0 ? System.nanoTime() : end) - begin;
    return new Answer(kind, status, id, site, nanos / 1_000_000);
  }

  /** Reads an answer, and tells when it was whole. */
  private static long read(InputStream body) throws IOException {
    try (body) {
      body.readAllBytes();
      return System.nanoTime();
    }
  }

  /** Leaves a file, which may have no end while something fails. */
  private static long left(InputStream file, long head) throws IOException {
    file.close();
    return head;
  }
}
