package io.replayvault.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A person at the console's API, signed in by cookie as a browser is. */
public final class ConsoleClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI origin;
  private final URI console;
  private String cookie = "";

  private ConsoleClient(URI origin, URI console, HttpClient http) {
    this.origin = origin;
    this.console = console;
    this.http = http;
  }

  /** Makes the first person by the token of a one-time link, which signs them in. */
  public static ConsoleClient firstPerson(URI console, HttpClient http, String token) {
    ConsoleClient client = new ConsoleClient(console, console, http);
    client.enter(
        "/api/v1/first-person",
        Map.of(
            "token",
            token,
            "name",
            "First person",
            "email",
            RunningReplayVault.EMAIL,
            "password",
            RunningReplayVault.PASSWORD));
    return client;
  }

  /** Signs the first person in. */
  public static ConsoleClient signIn(RunningReplayVault vault) {
    return signIn(vault.console());
  }

  /** The same at the console of that address. */
  public static ConsoleClient signIn(URI console) {
    ConsoleClient client = new ConsoleClient(console, console, http());
    client.enter(
        "/api/v1/sign-in",
        Map.of("email", RunningReplayVault.EMAIL, "password", RunningReplayVault.PASSWORD));
    return client;
  }

  /** The status of a try to sign in. */
  public static int tryToSignIn(URI console, String email, String password) {
    return new ConsoleClient(console, console, http())
        .post("/api/v1/sign-in", Map.of("email", email, "password", password))
        .statusCode();
  }

  /** Makes a site that records from these origins. */
  public JsonNode createSite(String name, List<String> origins) {
    HttpResponse<String> answer = post("/api/v1/sites", Map.of("name", name, "origins", origins));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("creating a site answered " + answer.statusCode());
    }
    return parse(answer.body());
  }

  /** The same person's same browser, sent to that node by the balancer. */
  public ConsoleClient elsewhere(URI node) {
    ConsoleClient client = new ConsoleClient(origin, node, http);
    client.cookie = cookie;
    return client;
  }

  /** Ends the sign-in. */
  public void signOut() {
    HttpResponse<String> answer = post("/api/v1/sign-out", Map.of());
    if (answer.statusCode() != 204) {
      throw new IllegalStateException("sign-out answered " + answer.statusCode());
    }
  }

  /** The body of a GET, which must be 200. */
  public JsonNode get(String path) {
    HttpResponse<String> answer = send(request(path).GET());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return parse(answer.body());
  }

  /** The status of a GET. */
  public int status(String path) {
    return send(request(path).GET()).statusCode();
  }

  /** The events of a time range, a line each; an empty list when the answer is not 200. */
  public List<String> events(String session, long from, long to) {
    String path = "/api/v1/sessions/" + session + "/events?from=" + from + "&to=" + to;
    HttpResponse<String> answer = send(request(path).GET());
    return answer.statusCode() == 200 ? answer.body().lines().toList() : List.of();
  }

  /** The same answer's body as it was sent, byte for byte. */
  public byte[] eventsAsSent(String session, long from, long to) {
    String path = "/api/v1/sessions/" + session + "/events?from=" + from + "&to=" + to;
    HttpResponse<byte[]> answer = send(request(path).GET(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** The cookie, {@code name=value}. */
  public String cookie() {
    return cookie;
  }

  /** A value for a query string. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private void enter(String path, Map<String, String> body) {
    HttpResponse<String> answer = post(path, body);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    cookie =
        answer
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow(() -> new IllegalStateException(path + " set no cookie"))
            .split(";", 2)[0];
  }

  private static HttpClient http() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private HttpResponse<String> post(String path, Object body) {
    try {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .header("X-ReplayVault", "console")
              .header("Origin", origin.toString())
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(console.resolve(path)).timeout(Duration.ofSeconds(60));
    if (!cookie.isEmpty()) {
      builder.header("Cookie", cookie);
    }
    return builder;
  }

  private HttpResponse<String> send(HttpRequest.Builder builder) {
    return send(builder, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder builder, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(builder.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
