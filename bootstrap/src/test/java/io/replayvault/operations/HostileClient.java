package io.replayvault.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.Uploader.OpenedSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at an address of their own who sends each door what it does not expect, with words that
 * are known again.
 */
final class HostileClient {
  /** Where they come from: loopback too, yet nobody else's. */
  static final String ADDRESS = "127.77.66.55";

  private static final int MILLIS = 3_000;
  private static final String FORGED = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.Y2FuYXJ5";

  private final RunningReplayVault vault;

  HostileClient(RunningReplayVault vault) {
    this.vault = vault;
  }

  /** A browser at that address. */
  static HttpClient browser() throws UnknownHostException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .localAddress(InetAddress.getByName(ADDRESS))
        .build();
  }

  /** Every request, each on a connection of its own; each door must have answered or hung up. */
  void tryEverything(String siteKey, OpenedSession session) throws IOException {
    List<Integer> plain = List.of(vault.ports().consoleHttp(), vault.ports().recordingHttp());
    List<Integer> tls = List.of(vault.ports().console(), vault.ports().recording());
    for (int port : plain) {
      for (String request : requests(siteKey, session)) {
        assertThat(send(port, request)).as(request).isNotEqualTo(500);
      }
    }
    for (int port : tls) {
      send(port, "GET /canary HTTP/1.1\r\nHost: canary.example\r\n\r\n");
      send(port, "\u0016\u0003\u0001\u0000\u0010canary-handshake");
    }
    send(vault.ports().operations(), get("/metrics?canary", "canary: 1"));
  }

  private List<String> requests(String siteKey, OpenedSession session) {
    List<String> requests = new ArrayList<>();
    for (String path :
        List.of(
            "/canary/nowhere?email=canary%40example.com",
            "/api/v1/canary%0d%0aforged",
            "/api/v1/sessions/canary",
            "/api/v1/sessions?from=canary&label=canary",
            "/record/v1/canary/policy",
            "/recorder/canary.js",
            "/record/v1/" + siteKey + "/policy?canary",
            "/%c0%ae%c0%ae/canary",
            "/canary/../../canary\\")) {
      requests.add(get(path, "User-Agent: canary\tagent"));
      requests.add(get(path, "Authorization: Bearer " + FORGED));
      requests.add(get(path, "Cookie: __Host-replayvault=" + FORGED));
      requests.add(get(path, "Authorization: Bearer rvt_canary"));
      requests.add(get(path, "X-Forwarded-For: canary, 127.77.66.55"));
    }
    requests.add("GET /canary HTTP/1.1\r\nHost: canary.example\r\nConnection: close\r\n\r\n");
    requests.add("canary is no request\r\n\r\n");
    requests.add(get("/", "X-Long: " + "canary".repeat(5_000)));
    requests.add(get("/", "no-colon-canary"));
    for (String path : List.of("/api/v1/sign-in", "/record/v1/" + siteKey + "/sessions")) {
      requests.add(body("POST", path, "application/json", "{\"email\":\"canary"));
      requests.add(body("POST", path, "application/json", "[{\"canary\":1e999}]"));
      requests.add(body("POST", path, "text/canary", "canary"));
    }
    String segments = "/record/v1/sessions/" + session.id() + "/segments/";
    requests.add(body("PUT", segments + "7", "application/json", "canary, not compressed"));
    requests.add(body("PUT", segments + "canary", "application/json", "canary"));
    return requests;
  }

  private static String get(String path, String field) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + field
        + "\r\nConnection: close\r\n\r\n";
  }

  private static String body(String method, String path, String type, String body) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://canary-shop.example"
        + "\r\nX-ReplayVault: console\r\nContent-Encoding: gzip\r\nContent-Type: "
        + type
        + "\r\nContent-Length: "
        + body.length()
        + "\r\nConnection: close\r\n\r\n"
        + body;
  }

  /** The status, or 0 where the door hung up without one. */
  private static int send(int port, String request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(ADDRESS, 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port), MILLIS);
      socket.setSoTimeout(MILLIS);
      String named = request.replace("Host: localhost\r\n", "Host: localhost:" + port + "\r\n");
      socket.getOutputStream().write(named.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      byte[] answer = socket.getInputStream().readNBytes(12);
      return answer.length < 12
          ? 0
          : Integer.parseInt(new String(answer, 9, 3, StandardCharsets.ISO_8859_1));
    } catch (SocketException | SocketTimeoutException hungUp) {
      return 0;
    }
  }
}
