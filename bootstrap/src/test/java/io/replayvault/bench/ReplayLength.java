package io.replayvault.bench;

import com.sun.net.httpserver.HttpServer;
import io.replayvault.system.Chromium;
import io.replayvault.system.RunningReplayVault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code build/bench replay-length}: first frame, seek and browser heap for ten minutes and for
 * four hours with 200 MB of events, in the console and in rrweb's own player that loads all of
 * them.
 */
public final class ReplayLength {
  private static final int SEEKS = 20;
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final int SHORT_MINUTES = 10;
  private static final int LONG_MINUTES = 240;

  private ReplayLength() {}

  /**
   * Runs.
   *
   * @param arguments lengths in minutes; 10 and 240 unless told otherwise
   */
  public static void main(String[] arguments) throws Exception {
    List<Integer> lengths =
        arguments.length == 0
            ? List.of(SHORT_MINUTES, LONG_MINUTES)
            : List.of(arguments).stream().map(Integer::valueOf).toList();
    Path folder = Files.createTempDirectory("replayvault-replay-length");
    Map<String, String> quickly =
        Map.of("REPLAYVAULT_SESSION_IDLE", "2", "REPLAYVAULT_MERGE_EVERY", "1");
    System.out.printf(
        "%-22s | %8s | %7s | %14s | %14s | %14s | %9s%n",
        "player", "minutes", "MB", "first frame ms", "seek ms median", "seek ms most", "heap MB");
    try (RunningReplayVault vault = RunningReplayVault.start(folder, quickly);
        Chromium chromium = Chromium.start()) {
      String site = RecordedLength.site(vault);
      for (int minutes : lengths) {
        RecordedLength session = RecordedLength.upload(vault, site, minutes);
        try (ConsoleWatch watch = ConsoleWatch.signIn(vault, chromium)) {
          // Class loading, compiling and the disk cache are not our matter: a server that is in use
          // has them behind it.
          session.read(vault, WARM_UP);
          watch.measure(session, 3);
          print("console", session, watch.measure(session, SEEKS));
        }
        print("rrweb, all events", session, allAtOnce(vault, chromium, session, folder));
      }
    }
    System.out.println("goals: first frame 400 ms, seek 200 ms, the same heap for both lengths");
    System.exit(0);
  }

  private static Watched allAtOnce(
      RunningReplayVault vault, Chromium chromium, RecordedLength session, Path folder)
      throws IOException {
    Path events = session.writeAll(vault, folder);
    Path library = Path.of("adapters-web/ui/node_modules/@rrweb/replay/dist/replay.umd.min.cjs");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(server, "/replay.js", "text/javascript", library);
    serve(server, "/events", "application/json", events);
    server.createContext(
        "/page",
        exchange -> {
          byte[] page =
              "<!doctype html><title>all</title><script src=/replay.js></script><div id=root></div>"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try {
      return AllAtOnce.measure(chromium, server.getAddress().getPort(), session, SEEKS);
    } finally {
      server.stop(0);
    }
  }

  private static void serve(HttpServer server, String path, String type, Path file) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, Files.size(file));
          Files.copy(file, exchange.getResponseBody());
          exchange.close();
        });
  }

  private static void print(String player, RecordedLength session, Watched watched) {
    System.out.printf(
        "%-22s | %8d | %7d | %14d | %14d | %14d | %9.1f%n",
        player,
        session.seconds() / 60,
        session.bytes() / 1_000_000,
        watched.firstFrame(),
        watched.medianSeek(),
        watched.longestSeek(),
        watched.heapBytes() / 1e6);
  }
}
