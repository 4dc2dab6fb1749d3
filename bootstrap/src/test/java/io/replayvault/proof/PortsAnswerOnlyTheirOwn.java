package io.replayvault.proof;

import com.sun.net.httpserver.HttpServer;
import io.replayvault.system.ListeningSockets;
import io.replayvault.system.RunningReplayVault;
import io.replayvault.system.RunningReplayVault.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every path of every port, and who listens at all (clauses F1, D4). */
final class PortsAnswerOnlyTheirOwn implements Claim {
  private static final int TIMEOUT_MILLIS = 20_000;

  /** Paths of ours on some port, and those that the application server would offer by itself. */
  static final List<String> PATHS =
      List.of(
          "/",
          "/index.html",
          "/player.js",
          "/sign-in",
          "/sessions",
          "/sites",
          "/audit",
          "/api/v1/me",
          "/api/v1/sites",
          "/api/v1/sessions",
          "/api/v1/sessions/x",
          "/api/v1/sessions/x/events?from=0&to=1",
          "/api/v1/audit",
          "/api/v1/openapi.json",
          "/api/v1/unknown",
          "/api",
          "/recorder/latest.json",
          "/recorder/00000000/replayvault.js",
          "/recorder/00000000/overlay.js",
          "/recorder/v1/loader.js",
          "/record/v1/sk_unknownunknownunknown/policy",
          "/record/v1/sessions/x/segments/0",
          "/identity/keys",
          "/health",
          "/health/live",
          "/health/ready",
          "/health/started",
          "/metrics",
          "/metrics/base",
          "/openapi",
          "/openapi/ui",
          "/api/explorer",
          "/jwt/ibm/api/replayvault/jwk",
          "/jwt/ibm/api/defaultJWT/token",
          "/ibm/api",
          "/ibm/api/docs",
          "/ibm/api/config",
          "/ibm/api/validation",
          "/IBMJMXConnectorREST",
          "/adminCenter",
          "/WEB-INF/web.xml",
          "/META-INF/MANIFEST.MF",
          "/.git/config",
          "/server.xml",
          "/batch",
          "/oidc/endpoint/x",
          "/ltpa",
          "/websphere");

  @Override
  public List<Row> check(Size size) throws Exception {
    Path parent = Files.createTempDirectory("replayvault-ports");
    try (RunningReplayVault vault = RunningReplayVault.start(parent)) {
      Ports ports = vault.ports();
      List<String> wrong = new ArrayList<>();
      long tried = 0;
      for (Door door : doors(ports)) {
        wrong.addAll(wrongAnswers(door));
        tried += PATHS.size();
      }
      return List.of(
          new Row(
              "Each path answers on its own port and nowhere else",
              "F1",
              tried,
              wrong.isEmpty() ? "0 wrong" : wrong.size() + " wrong, such as " + wrong.get(0),
              "0 wrong",
              wrong.isEmpty()),
          counterProof(),
          listeners(vault));
    }
  }

  private static List<Door> doors(Ports ports) {
    return List.of(
        new Door("console", "localhost", ports.consoleHttp()),
        new Door("player", "replay.localhost", ports.consoleHttp()),
        new Door("recording", "localhost", ports.recordingHttp()),
        new Door("operations", "127.0.0.1", ports.operations()));
  }

  /** The status each door owes each path; 404 for what is not its own. */
  static Set<Integer> owed(String door, String path) {
    return switch (door) {
      case "console" -> ofConsole(path);
      case "player" ->
          Set.of("/", "/index.html", "/player.js").contains(path) ? Set.of(200) : Set.of(404);
      case "recording" -> ofRecording(path);
      default -> ofOperations(path);
    };
  }

  private static Set<Integer> ofOperations(String path) {
    boolean own =
        path.startsWith("/health") || path.equals("/metrics") || path.equals("/identity/keys");
    if (own) {
      return Set.of(200);
    }
    return path.startsWith("/ibm/api") || path.startsWith("/metrics/")
        ? Set.of(403, 404)
        : Set.of(404);
  }

  private static Set<Integer> ofConsole(String path) {
    if (Set.of("/", "/index.html", "/sign-in", "/sessions", "/sites", "/audit").contains(path)) {
      return Set.of(200);
    }
    if (path.startsWith("/api/v1/")) {
      return path.endsWith("unknown") ? Set.of(401, 404) : Set.of(401);
    }
    return Set.of(404);
  }

  private static Set<Integer> ofRecording(String path) {
    if (Set.of("/recorder/latest.json", "/recorder/v1/loader.js").contains(path)) {
      return Set.of(200);
    }
    return path.startsWith("/record/v1/") ? Set.of(403, 405) : Set.of(404);
  }

  private static List<String> wrongAnswers(Door door) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String path : PATHS) {
      int status = status(door, path);
      if (!owed(door.name(), path).contains(status)) {
        wrong.add(door.name() + " " + path + " " + status);
      }
    }
    return wrong;
  }

  /** Asks by hand: Java resolves no {@code replay.localhost}, as browsers do. */
  private static int status(Door door, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String request =
          "GET %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
              .formatted(path, door.host(), door.port());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String[] first = String.valueOf(answer.readLine()).split(" ", 3);
      return first.length < 2 ? 0 : Integer.parseInt(first[1]);
    }
  }

  /**
   * A server that answers everything must be caught at every path that a recording endpoint does
   * not owe.
   */
  private static Row counterProof() throws IOException {
    HttpServer open =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    open.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    open.start();
    int port = open.getAddress().getPort();
    int found = wrongAnswers(new Door("recording", "localhost", port)).size();
    open.stop(0);
    long expected = PATHS.stream().filter(path -> !ofRecording(path).contains(200)).count();
    return new Row(
        "  counter-proof: a server that answers 200 to everything is caught",
        "F1",
        PATHS.size(),
        found + " wrong",
        expected + " wrong",
        found == expected);
  }

  private static Row listeners(RunningReplayVault vault) throws IOException {
    Ports ports = vault.ports();
    Set<Integer> ours =
        Set.of(
            ports.console(),
            ports.recording(),
            ports.operations(),
            ports.consoleHttp(),
            ports.recordingHttp(),
            ports.demo());
    ListeningSockets sockets = ListeningSockets.of(vault.pid());
    Set<Integer> others = new TreeSet<>(sockets.ports());
    others.removeAll(ours);
    boolean onlyDatabase = others.size() == 1;
    return new Row(
        "The trial listens on its six ports and its private database, all on loopback",
        "F1 D4",
        sockets.ports().size(),
        "besides ours: " + others.size() + "; off loopback: " + sockets.beyondLoopback(),
        "besides ours: 1; off loopback: 0",
        onlyDatabase && sockets.beyondLoopback() == 0 && sockets.ports().containsAll(ours));
  }

  private record Door(String name, String host, int port) {}
}
