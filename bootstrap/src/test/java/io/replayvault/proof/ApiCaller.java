package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody at one node's console API, with headers of their own: a browser, an API client, or
 * neither.
 */
final class ApiCaller {
  /** By which the console's own scripts are known. */
  static final String BY_SCRIPT = "X-ReplayVault";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int DONE = 200;
  private static final int MORE_IS_OWED = 202;
  private static final int REFUSED_FOR_NOW = 429;
  private static final int ADDRESSES = 250;
  private static final HttpClient SHARED = client().build();
  private static final Map<Integer, HttpClient> BY_ADDRESS = new ConcurrentHashMap<>();

  private final HttpClient http;
  private final URI node;
  private final Map<String, String> headers;

  private ApiCaller(HttpClient http, URI node, Map<String, String> headers) {
    this.http = http;
    this.node = node;
    this.headers = Map.copyOf(headers);
  }

  /** A browser with the console's own page open and no cookie yet. */
  static ApiCaller browser(URI node) {
    return new ApiCaller(SHARED, node, page(node));
  }

  /**
   * The same from an address of its own on the loopback network, so that what is counted by address
   * is counted apart.
   *
   * @param number 1 to 60,000; the same number is the same address
   */
  static ApiCaller browser(URI node, int number) {
    return new ApiCaller(BY_ADDRESS.computeIfAbsent(number, ApiCaller::from), node, page(node));
  }

  private static HttpClient from(int number) {
    int high = number / ADDRESSES;
    int low = number % ADDRESSES;
    try {
      InetAddress address = InetAddress.getByAddress(new byte[] {127, (byte) high, (byte) low, 1});
      return client().localAddress(address).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with one header more, or another value of it. */
  ApiCaller with(String header, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put(header, value);
    return new ApiCaller(http, node, changed);
  }

  /** The same without any header: what an API client or a stranger is. */
  ApiCaller bare() {
    return new ApiCaller(http, node, Map.of());
  }

  /** The same browser, sent to that node by a balancer. */
  ApiCaller elsewhere(URI other) {
    return new ApiCaller(http, other, headers);
  }

  /** The same browser after a sign-in; waits as long as tries are turned away unread. */
  ApiCaller signedIn(String email, String password) {
    HttpResponse<String> answer = tryToSignIn(email, password);
    if (answer.statusCode() != DONE) {
      throw new IllegalStateException(email + " could not sign in: " + answer.statusCode());
    }
    return keeping(answer);
  }

  /** The same browser after the right password, whatever more is owed. */
  ApiCaller begun(String email, String password) {
    HttpResponse<String> answer = tryToSignIn(email, password);
    if (answer.statusCode() != DONE && answer.statusCode() != MORE_IS_OWED) {
      throw new IllegalStateException(email + " could not begin: " + answer.statusCode());
    }
    return keeping(answer);
  }

  /** The same browser with the cookie that the answer sets. */
  ApiCaller keeping(HttpResponse<String> answer) {
    return with("Cookie", cookie(answer).orElseThrow());
  }

  /** A try to sign in that was looked at. */
  HttpResponse<String> tryToSignIn(String email, String password) {
    HttpResponse<String> answer = guess(email, password);
    for (int tries = 0; answer.statusCode() == REFUSED_FOR_NOW && tries < 120; tries++) {
      pause(1_000);
      answer = guess(email, password);
    }
    return answer;
  }

  /** A try to sign in, looked at or not. */
  HttpResponse<String> guess(String email, String password) {
    return send("POST", "/api/v1/sign-in", json(Map.of("email", email, "password", password)));
  }

  /** The first person, signed in. */
  static ApiCaller firstPerson(URI node) {
    return browser(node).signedIn(RunningReplayVault.EMAIL, RunningReplayVault.PASSWORD);
  }

  /** The cookie, {@code name=value}; empty without one. */
  String cookie() {
    return headers.getOrDefault("Cookie", "");
  }

  int status(String path) {
    return send("GET", path, "").statusCode();
  }

  /** Sends; {@code body} is JSON, or empty for none. */
  HttpResponse<String> send(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(node.resolve(path))
            .timeout(PATIENCE)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    try {
      return answer(request.build());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    }
  }

  /** Asks once more where a kept connection was closed from the other side meanwhile. */
  private HttpResponse<String> answer(HttpRequest request) throws IOException {
    try {
      try {
        return http.send(request, BodyHandlers.ofString());
      } catch (IOException closed) {
        return http.send(request, BodyHandlers.ofString());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The body, which must come with that status. */
  JsonNode ask(String method, String path, Object body, int status) {
    return asked(method, path, json(body), status);
  }

  /** The same of a request without a body. */
  JsonNode ask(String method, String path, int status) {
    return asked(method, path, "", status);
  }

  private JsonNode asked(String method, String path, String body, int status) {
    HttpResponse<String> answer = send(method, path, body);
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return parsed(answer.body());
  }

  static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").map(set -> set.split(";", 2)[0]);
  }

  private static Map<String, String> page(URI node) {
    return Map.of("Origin", node.toString(), BY_SCRIPT, "console");
  }

  private static HttpClient.Builder client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
