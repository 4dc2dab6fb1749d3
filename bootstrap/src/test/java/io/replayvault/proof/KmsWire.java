package io.replayvault.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.replayvault.system.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What lies before a KMS, on loopback: counts requests and passes them on, until it is told to fail
 * as a KMS does.
 */
final class KmsWire implements AutoCloseable {
  private static final int SLOW_MILLIS = 4_000;
  private static final String JSON = "application/x-amz-json-1.1";
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "date");

  private final URI kms;
  private final int port = FreePorts.next();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicLong asked = new AtomicLong();
  private volatile CountDownLatch changed = new CountDownLatch(1);
  private volatile Fault fault = Fault.NONE;
  private volatile HttpServer server;

  private KmsWire(URI kms) throws IOException {
    this.kms = kms;
    this.server = listening();
  }

  /** How a KMS fails. */
  enum Fault {
    /** It does not. */
    NONE("well"),
    /** It takes requests, answers none and hangs up on nobody. */
    FROZEN("frozen"),
    /** It takes four seconds for each answer. */
    SLOW("slow"),
    /** It says that the caller may not. */
    REFUSING("refusing"),
    /** It says that it failed. */
    FAILING("failing"),
    /** Nobody listens there. */
    GONE("gone");

    private final String word;

    Fault(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static KmsWire to(URI kms) throws IOException {
    return new KmsWire(kms);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** How many requests came. Of those to a KMS that is gone nobody knows. */
  long asked() {
    return asked.get();
  }

  /** Fails like that from now on; requests that wait are hung up on. */
  void suffer(Fault wanted) throws IOException {
    boolean wasGone = fault == Fault.GONE;
    fault = wanted;
    CountDownLatch before = changed;
    changed = new CountDownLatch(1);
    before.countDown();
    if (wanted == Fault.GONE) {
      server.stop(0);
    } else if (wasGone) {
      server = listening();
    }
  }

  @Override
  public void close() {
    changed.countDown();
    server.stop(0);
    client.close();
  }

  private HttpServer listening() throws IOException {
    HttpServer fresh =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    fresh.createContext("/", this::serve);
    fresh.start();
    return fresh;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      asked.incrementAndGet();
      switch (fault) {
        case NONE -> pass(exchange, body);
        case FROZEN, GONE -> changed.await();
        case SLOW -> {
          Thread.sleep(SLOW_MILLIS);
          pass(exchange, body);
        }
        case REFUSING -> answer(exchange, 400, "AccessDeniedException");
        case FAILING -> answer(exchange, 500, "KMSInternalException");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(kms.resolve(exchange.getRequestURI().getPath()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!isOfTheConnection(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!isOfTheConnection(name)) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    send(exchange, answer.statusCode(), answer.body());
  }

  private static boolean isOfTheConnection(String header) {
    return OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
  }

  private static void answer(HttpExchange exchange, int status, String type) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON);
    send(
        exchange,
        status,
        "{\"__type\":\"%s\",\"message\":\"not now\"}"
            .formatted(type)
            .getBytes(StandardCharsets.US_ASCII));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
