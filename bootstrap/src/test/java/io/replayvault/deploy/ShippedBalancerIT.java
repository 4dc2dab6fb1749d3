package io.replayvault.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.replayvault.architecture.Adr;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The balancer's file that the guide hands out, by Debian's HAProxy before two nodes. */
@Adr(39)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ShippedBalancerIT {
  private static final String ORIGIN = "https://shop.example";
  private static final String PERSON = NodesBehindBalancer.PEOPLE + "55";
  private static final String ELSEWHERE = NodesBehindBalancer.PEOPLE + "99";
  private static final String FORGED = "X-Forwarded-For: 198.51.100.7\r\n";
  private static final int MOST_BYTES = 1024 * 1024;

  private NodesBehindBalancer site;
  private HttpClient browser;
  private ConsoleClient console;
  private Uploader visitor;
  private OpenedSession session;

  @BeforeAll
  void start() throws Exception {
    site = NodesBehindBalancer.start(Files.createTempDirectory("replayvault-balancer"));
    browser = site.browser(PERSON);
    String link = site.firstPersonLink();
    String token = link.substring(link.indexOf("#token=") + "#token=".length()).strip();
    try {
      console = ConsoleClient.firstPerson(NodesBehindBalancer.CONSOLE, browser, token);
    } catch (IllegalStateException refused) {
      throw new IllegalStateException(site.said() + site.refusals(), refused);
    }
    String siteKey = console.createSite("Shop", List.of(ORIGIN)).get("siteKey").asText();
    visitor = new Uploader(NodesBehindBalancer.RECORDING, ORIGIN, browser);
    session = visitor.open(siteKey);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  @Order(1)
  void any_request_goes_to_any_node() throws Exception {
    for (int number = 0; number < 12; number++) {
      assertThat(visitor.put(session, number, segment("small"))).isEqualTo(204);
      assertThat(console.status("/api/v1/me")).isEqualTo(200);
    }
    assertThat(stored(0) + stored(1)).isEqualTo(12);
    assertThat(stored(0)).isPositive();
    assertThat(stored(1)).isPositive();
  }

  @Test
  @Order(2)
  void the_audit_log_has_the_clients_address_and_not_what_they_say_of_it() throws Exception {
    assertThat(status(NodesBehindBalancer.CONSOLE.getHost() + ":443", PERSON, signIn(FORGED)))
        .isEqualTo(401);
    assertThat(addresses()).anyMatch(address -> address.startsWith(NodesBehindBalancer.PEOPLE));
    assertThat(addresses()).noneMatch(address -> address.startsWith("198.51.100."));
  }

  @Test
  @Order(3)
  void who_comes_past_the_balancer_is_not_believed() throws Exception {
    String direct = "127.88.77.66";
    assertThat(status(site.node("console", 0), direct, signIn(FORGED))).isEqualTo(401);
    assertThat(addresses()).anyMatch(address -> address.startsWith("127.88.77."));
    assertThat(addresses()).noneMatch(address -> address.startsWith("198.51.100."));
  }

  @Test
  @Order(4)
  void only_named_networks_reach_the_console() throws Exception {
    String console = NodesBehindBalancer.CONSOLE.getHost() + ":443";
    assertThat(status(console, ELSEWHERE, get(0, 0))).isEqualTo(200);
    assertThat(status(console, "127.88.77.66", get(0, 0))).isZero();
  }

  @Test
  @Order(5)
  void a_head_that_the_nodes_take_passes_and_a_larger_one_is_refused_before_them()
      throws Exception {
    String console = NodesBehindBalancer.CONSOLE.getHost() + ":443";
    assertThat(status(console, PERSON, get(97, 100))).isEqualTo(200);
    assertThat(status(console, PERSON, get(1, 8_000))).isEqualTo(200);
    assertThat(status(console, PERSON, get(120, 10))).isEqualTo(400);
    assertThat(status(console, PERSON, get(3, 10_000))).isEqualTo(400);
    assertThat(status(site.node("console", 0), PERSON, get(97, 100))).isEqualTo(200);
    assertThat(status(site.node("console", 0), PERSON, get(120, 10))).isEqualTo(400);
  }

  @Test
  @Order(6)
  void a_body_is_judged_by_the_nodes_alone() throws Exception {
    assertThat(visitor.put(session, 12, segment(noise(MOST_BYTES / 2)))).isEqualTo(204);
    HttpResponse<String> refused = visitor.answer(session, 13, segment(noise(MOST_BYTES * 2)));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("too-large");
    assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains(ORIGIN);
  }

  @Test
  @Order(7)
  void a_node_that_dies_is_taken_out_and_comes_back() throws Exception {
    site.kill(1);
    for (int number = 13; number < 33; number++) {
      assertThat(visitor.put(session, number, segment("while one is dead"))).isEqualTo(204);
      assertThat(console.status("/api/v1/me")).isEqualTo(200);
    }
    site.awaitSaid("Server recording/node-2 is DOWN");
    site.awaitSaid("Server console/node-2 is DOWN");
    site.restart(1);
    site.awaitSaid("Server recording/node-2 is UP");
    for (int number = 33; number < 45; number++) {
      assertThat(visitor.put(session, number, segment("both again"))).isEqualTo(204);
    }
    assertThat(stored(1)).isPositive();
  }

  @Test
  @Order(8)
  void its_log_names_nobody() throws IOException {
    assertThat(site.said()).contains("PUT 204");
    assertThat(site.said()).doesNotContain(PERSON, session.id(), session.token(), "/record/");
  }

  private double stored(int node) throws Exception {
    return site.metrics(node)
        .lines()
        .filter(line -> line.startsWith("replayvault_uploads_stored_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private List<String> addresses() {
    JsonNode items = console.get("/api/v1/audit?limit=50").get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("address").asText())
        .toList();
  }

  private static String segment(String text) {
    return "[{\"type\":3,\"timestamp\":%d,\"data\":{\"source\":5,\"id\":1,\"text\":\"%s\"}}]"
        .formatted(System.currentTimeMillis(), text);
  }

  /** Letters that do not compress to less than so many bytes. */
  private static String noise(int bytes) {
    Random chance = new Random(4);
    return IntStream.range(0, bytes * 2)
        .mapToObj(each -> Integer.toHexString(chance.nextInt(16)))
        .collect(Collectors.joining());
  }

  private static String signIn(String fields) {
    String body =
        "{\"email\":\"%s\",\"password\":\"a wrong pass phrase 1\"}"
            .formatted(RunningReplayVault.EMAIL);
    return "POST /api/v1/sign-in HTTP/1.1\r\nHost: 127.0.0.44\r\nOrigin: https://127.0.0.44\r\n"
        + "X-ReplayVault: console\r\nContent-Type: application/json\r\nConnection: close\r\n"
        + fields
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String get(int fields, int length) {
    String more =
        IntStream.range(0, fields)
            .mapToObj(each -> String.format(Locale.ROOT, "X-%d: %s\r\n", each, "a".repeat(length)))
            .collect(Collectors.joining());
    return "GET / HTTP/1.1\r\nHost: 127.0.0.44\r\nConnection: close\r\n" + more + "\r\n";
  }

  /** The status of an answer to raw bytes; 0 where there was none. */
  private int status(String hostAndPort, String from, String request) throws IOException {
    String host = hostAndPort.substring(0, hostAndPort.indexOf(':'));
    int port = Integer.parseInt(hostAndPort.substring(host.length() + 1));
    try (Socket plain = new Socket()) {
      plain.bind(new InetSocketAddress(from, 0));
      plain.connect(new InetSocketAddress(host, port), 5_000);
      plain.setSoTimeout(20_000);
      try (Socket tls =
          browser.sslContext().getSocketFactory().createSocket(plain, host, port, true)) {
        tls.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] answer = tls.getInputStream().readNBytes(12);
        return answer.length < 12
            ? 0
            : Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
      }
    } catch (IOException refused) {
      return 0;
    }
  }
}
