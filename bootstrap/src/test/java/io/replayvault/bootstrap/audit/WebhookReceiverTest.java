package io.replayvault.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.replayvault.application.audit.out.AuditReceiver;
import io.replayvault.application.audit.out.AuditReceiverContract;
import io.replayvault.application.audit.out.ReceiverUnavailable;
import io.replayvault.bootstrap.configuration.AuditStreams.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class WebhookReceiverTest extends AuditReceiverContract {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:01Z");
  private static final String KEY = "a key of the test";

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private final List<String> numbers = new CopyOnWriteArrayList<>();

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // set before each test
  private HttpServer server;

  private int status = 204;

  private boolean endless;

  @BeforeEach
  void listen() throws IOException {
    Files.writeString(folder.resolve("key"), KEY + "\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Override
  protected AuditReceiver receiver() {
    URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort() + "/siem");
    return new WebhookReceiver(
        new Webhook(endpoint, folder.resolve("key"), Optional.empty()), () -> NOW);
  }

  @Override
  protected List<String> received() {
    return bodies.stream().flatMap(String::lines).toList();
  }

  @Test
  void a_body_is_signed_together_with_the_time() throws Exception {
    receiver().take(List.of(record(7, ""), record(8, "")));
    assertThat(numbers).containsExactly("7-8");
    String time = String.valueOf(NOW.getEpochSecond());
    assertThat(signatures)
        .containsExactly("t=" + time + ",v1=" + hmac(KEY, time + "." + bodies.getFirst()))
        .doesNotContain("t=" + time + ",v1=" + hmac("another key", time + "." + bodies.getFirst()));
  }

  @Test
  void whatever_is_no_success_took_nothing() {
    for (int refusal : new int[] {302, 400, 401, 500, 503}) {
      status = refusal;
      assertThatExceptionOfType(ReceiverUnavailable.class)
          .isThrownBy(() -> receiver().take(List.of(record(1, ""))))
          .withMessageContaining("answered " + refusal);
    }
  }

  @Test
  @Timeout(20)
  void an_answer_without_an_end_is_not_waited_for() {
    status = 200;
    endless = true;
    receiver().take(List.of(record(1, "")));
    assertThat(received()).hasSize(1);
  }

  @Test
  void an_endpoint_that_is_not_there_took_nothing() {
    AuditReceiver receiver = receiver();
    server.stop(0);
    assertThatExceptionOfType(ReceiverUnavailable.class)
        .isThrownBy(() -> receiver.take(List.of(record(1, ""))));
  }

  @Test
  void nothing_is_sent_without_a_key() throws IOException {
    Files.delete(folder.resolve("key"));
    assertThatExceptionOfType(ReceiverUnavailable.class)
        .isThrownBy(() -> receiver().take(List.of(record(1, ""))));
    assertThat(bodies).isEmpty();
  }

  private void answer(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    signatures.add(exchange.getRequestHeaders().getFirst("ReplayVault-Signature"));
    numbers.add(exchange.getRequestHeaders().getFirst("ReplayVault-Records"));
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
    }
    exchange.sendResponseHeaders(status, endless ? 0 : -1);
    if (endless) {
      exchange.getResponseBody().write('.');
      exchange.getResponseBody().flush();
    } else {
      exchange.close();
    }
  }

  private static String hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
