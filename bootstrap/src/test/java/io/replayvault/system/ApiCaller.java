package io.replayvault.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/**
 * A browser at the console's API, whose answers are looked at one by one, refused ones too. It
 * keeps the cookie that it was given last.
 */
public final class ApiCaller {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI console;
  private final Optional<String> client;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String cookie = "";

  public ApiCaller(URI console) {
    this(console, Optional.empty());
  }

  private ApiCaller(URI console, Optional<String> client) {
    this.console = console;
    this.client = client;
  }

  /** One at that address, behind a proxy that says so in {@code X-Forwarded-For}. */
  public static ApiCaller behindProxy(URI console, String client) {
    return new ApiCaller(console, Optional.of(client));
  }

  /** The body of an answer, which must have that status. */
  public static JsonNode json(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a GET with more headers or other ones, name and value by turns. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path).GET();
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  /** The answer to a POST of JSON, as the console's own page makes it. */
  public HttpResponse<String> post(String path, String body) {
    return change("POST", path, body);
  }

  /** The answer to a PUT of JSON, as the console's own page makes it. */
  public HttpResponse<String> put(String path, String body) {
    return change("PUT", path, body);
  }

  private HttpResponse<String> change(String method, String path, String body) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .header("X-ReplayVault", "console")
            .header("Origin", console.toString())
            .method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder to(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(console.resolve(path));
    client.ifPresent(address -> request.header("X-Forwarded-For", address));
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      answer.headers().firstValue("Set-Cookie").ifPresent(given -> cookie = given.split(";", 2)[0]);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
